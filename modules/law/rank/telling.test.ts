import { expect, test } from 'vitest'
import type { FieldTerms } from './corpus-terms.ts'
import { tellingTerms } from './telling.ts'
import { bagOf, hashOf } from './terms.ts'

test('a word that stands in the articles of its questions tells more than one that never does', () => {
  const terms = ['工资', '请问', '押金']
  const corpus = {
    // article 0 has the first term, article 1 the third
    forward: { start: Uint32Array.of(0, 1, 2), bytes: Uint8Array.of(0, 4) },
    rarity: Float32Array.of(3, 3, 3),
    termOf: (hash: number) => terms.findIndex((term) => hashOf(term) === hash),
  } as unknown as FieldTerms
  const asked = Array.from({ length: 8 }, (_, at) => bagOf(['请问', at % 2 ? '工资' : '押金']))
  const telling = tellingTerms(
    corpus,
    asked,
    asked.map((_, at) => (at % 2 ? [0] : [1])),
  )
  expect(telling(hashOf('工资'))).toBeGreaterThan(1)
  expect(telling(hashOf('请问'))).toBeLessThan(1)
  expect(telling(hashOf('从没问过'))).toBeLessThan(telling(hashOf('工资')))
})
