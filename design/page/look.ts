import type { Cookie, PageAsk } from '@fengqiao/kernel/module.ts'

export type Look = Pick<PageAsk['view'], 'lang' | 'contrast' | 'print'>
const looks = { lang: ['zh', 'en'], contrast: ['high', 'normal'], print: ['large', 'normal'] } as const

/** Another language, contrast or size asked for by a switch of the foot bar; undefined where none was pressed. */
export const lookAskedFor = ({ view, form }: PageAsk): Look | undefined => {
  const names = Object.keys(looks) as (keyof typeof looks)[]
  if (!names.some((name) => form[name] !== undefined)) return undefined
  const chosen = names.map((name) => [name, looks[name].find((value) => value === form[name]) ?? view[name]])
  return Object.fromEntries(chosen) as Look
}

export const keepLook = ({ lang, contrast, print }: Look): Cookie => ({
  name: 'fq_look',
  value: [lang, contrast, print].join('.'),
  seconds: 365 * 24 * 3600,
})
