import { layWords } from './lay-words-data.ts'
import { hashOf } from './terms.ts'
import type { Entry } from './translation.ts'

/** The lay words of our own list as entries of a translation: a lay word may stand for each of its legal words. */
export const layTranslation = (share: number): { readonly toLay: Entry[]; readonly toLegal: Entry[] } => {
  const toLay: Entry[] = []
  const toLegal: Entry[] = []
  for (const line of layWords.trim().split('\n')) {
    const [lay = '', legal = ''] = line.split(':')
    const legalHashes = legal.split(' ').filter(Boolean).map(hashOf)
    for (const word of lay.split(' ').filter(Boolean).map(hashOf)) {
      for (const term of legalHashes) {
        toLay.push([word, term, share])
        toLegal.push([term, word, share])
      }
    }
  }
  return { toLay, toLegal }
}
