import * as fontkit from 'fontkit'
import { fontChain } from './fonts.ts'
import type { FontChain } from './fonts.ts'
import type { Paper } from './model.ts'
import { printedStrings } from './printed-strings.ts'

export type MissingGlyph = { field: string; name: string; character: string }

const coverages = new Map<string, ReadonlySet<number>>()

const coverage = (path: string, family: string): ReadonlySet<number> => {
  const key = `${path}\n${family}`
  const known = coverages.get(key)
  if (known) return known
  const opened = fontkit.openSync(path)
  const font = 'fonts' in opened ? opened.fonts.find((one) => one.familyName === family) : opened
  const points: ReadonlySet<number> = new Set(font?.characterSet ?? [])
  coverages.set(key, points)
  return points
}

/** Invisible controls that could reorder or hide text on a paper; they are never printed. */
const invisible = /[\p{Cc}\p{Bidi_Control}\u200B-\u200D\u2060-\u2064\uFEFF]|\p{Variation_Selector}/gu

/** The sign Chinese printers set for a character they lack. */
const geta = '〓'

const covered = (chain: FontChain, character: string): boolean => {
  const point = character.codePointAt(0) ?? 0
  const tried = new Set([...chain.body, ...chain.title])
  return chain.faces.some((face) => tried.has(face.family) && coverage(face.path, face.family).has(point))
}

const clean = (text: string): string => text.toWellFormed().replaceAll('\t', ' ').replace(invisible, '')

/** Characters of a text that no font of the chain can draw, each once. */
export const undrawable = (text: string, chain: FontChain = fontChain()): string[] => [
  ...new Set([...clean(text)].filter((character) => !covered(chain, character))),
]

/** Characters of names that no font of the chain can draw; a paper with any of them is not issued. */
export const missingGlyphs = (paper: Paper, chain: FontChain = fontChain()): MissingGlyph[] => {
  const missing = new Map<string, MissingGlyph>()
  for (const { text, field } of printedStrings(paper)) {
    if (field === undefined) continue
    for (const character of undrawable(text, chain))
      missing.set(`${field}\n${character}`, { field, name: text, character })
  }
  return [...missing.values()]
}

/** What can be printed of a text: no hidden controls, 〓 where no font has the character. */
export const printable = (text: string, chain: FontChain): string =>
  [...clean(text)].map((character) => (covered(chain, character) ? character : geta)).join('')
