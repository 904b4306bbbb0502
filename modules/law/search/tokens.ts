import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { traditionalPairs } from './traditional-data.ts'

let segmenter: Jieba | undefined

const fullWidthStart = 0xff01
const fullWidthEnd = 0xff5e

const foldedCode = (() => {
  const table = new Uint16Array(0x10000)
  for (let code = 0; code < table.length; code += 1) table[code] = code
  for (let code = fullWidthStart; code <= fullWidthEnd; code += 1) table[code] = code - 0xfee0
  table[0x3000] = 0x20
  for (let code = 0; code < table.length; code += 1) {
    const lower = String.fromCharCode(table[code]!).toLowerCase()
    if (lower.length === 1) table[code] = lower.charCodeAt(0)
  }
  for (let at = 0; at < traditionalPairs.length; at += 2) {
    table[traditionalPairs.charCodeAt(at)] = traditionalPairs.charCodeAt(at + 1)
  }
  return table
})()

/** Simplified characters, half width, lower case; code unit for code unit, so positions stay those of the text. */
export const fold = (text: string) => {
  const parts: string[] = []
  const codes: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    codes.push(foldedCode[text.charCodeAt(at)]!)
    if (codes.length === 8192) parts.push(String.fromCharCode(...codes.splice(0)))
  }
  return parts.join('') + String.fromCharCode(...codes)
}

const isHan = (code: number) =>
  (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007
const telling = /^[a-z0-9.%]+$|[\u4e00-\u9fff\u3400-\u4dbf]{2}/

/** Words of a folded text, longer words also by their parts: 农民工 → 农民, 民工, 农民工. Single characters carry little. */
export const wordsOf = (folded: string) => {
  segmenter ??= Jieba.withDict(dict)
  return segmenter.cutForSearch(folded, true).filter((word) => telling.test(word))
}

/** Pairs of neighbouring Chinese characters of a folded text. */
export const bigramsOf = (folded: string) => {
  const bigrams: string[] = []
  for (let at = 1; at < folded.length; at += 1) {
    if (isHan(folded.charCodeAt(at)) && isHan(folded.charCodeAt(at - 1))) bigrams.push(folded.slice(at - 1, at + 1))
  }
  return bigrams
}

/** A text cut into its words and signs, every character kept. */
export const segmentsOf = (text: string): string[] => {
  segmenter ??= Jieba.withDict(dict)
  return segmenter.cut(text, true)
}
