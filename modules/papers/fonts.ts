import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, extname, join } from 'node:path'
import * as fontkit from 'fontkit'

export type FontFace = { family: string; path: string }

/** Font families in the order they are tried, glyph by glyph. */
export type FontChain = { body: string[]; title: string[]; label: string[]; files: string[]; faces: FontFace[] }

const chains = new Map<string, FontChain>()

const complete = 'Noto Serif SC'

const wanted = {
  body: ['仿宋_GB2312', '仿宋', 'FangSong', 'FangSong_GB2312', 'FandolFang R'],
  title: [
    '方正小标宋简体',
    '方正小标宋_GBK',
    'FZXiaoBiaoSong-B05S',
    'FZXiaoBiaoSong-B05',
    '宋体',
    'SimSun',
    'FandolSong',
  ],
  label: ['宋体', 'SimSun', 'FandolSong'],
}

const noto = (): string[] => {
  const root = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/package.json'))
  return [join(root, '400Regular', 'NotoSerifSC_400Regular.ttf'), join(root, '700Bold', 'NotoSerifSC_700Bold.ttf')]
}

const officeFiles = (folder: string): string[] => {
  try {
    return readdirSync(folder)
      .filter((file) => ['.ttf', '.otf', '.ttc'].includes(extname(file).toLowerCase()))
      .sort()
      .map((file) => join(folder, file))
  } catch (cause) {
    throw new Error(`FENGQIAO_FONT_DIR 指向的字体文件夹“${folder}”无法读取，请改正路径或去掉该设置`, { cause })
  }
}

const facesOf = (path: string): FontFace[] => {
  const opened = fontkit.openSync(path)
  return ('fonts' in opened ? opened.fonts : [opened]).map((font) => ({ family: font.familyName, path }))
}

/**
 * The office's own licensed fonts first, Noto Serif SC (from npm, always there) behind them.
 * `folder` defaults to FENGQIAO_FONT_DIR; without it papers are set in Noto Serif SC alone.
 */
export const fontChain = (folder = process.env['FENGQIAO_FONT_DIR']): FontChain => {
  const known = chains.get(folder ?? '')
  if (known) return known
  const files = [...(folder ? officeFiles(folder) : []), ...noto()]
  const faces = files.flatMap(facesOf)
  const present = new Set(faces.map((face) => face.family))
  const order = (families: string[]) => [...families.filter((family) => present.has(family)), complete]
  const chain = { body: order(wanted.body), title: order(wanted.title), label: order(wanted.label), files, faces }
  chains.set(folder ?? '', chain)
  return chain
}
