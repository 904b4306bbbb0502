declare module 'fontkit' {
  export type Font = { familyName: string; characterSet: number[] }
  export type Collection = { fonts: Font[] }
  export const openSync: (path: string) => Font | Collection
}
