import { layWords } from './lay-words-data.ts'
import { hashOf } from './terms.ts'

/** The lay words of our own list as a translation: a lay word may stand for each of its legal words. */
export const layTranslation = (share: number) => {
  const toLay = new Map<number, [number, number][]>()
  const toLegal = new Map<number, [number, number][]>()
  for (const line of layWords.trim().split('\n')) {
    const [lay = '', legal = ''] = line.split(':')
    const legalHashes = legal.split(' ').filter(Boolean).map(hashOf)
    for (const word of lay.split(' ').filter(Boolean).map(hashOf)) {
      for (const term of legalHashes) {
        toLay.set(word, [...(toLay.get(word) ?? []), [term, share]])
        toLegal.set(term, [...(toLegal.get(term) ?? []), [word, share]])
      }
    }
  }
  return { toLay, toLegal }
}
