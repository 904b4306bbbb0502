import { expect, test } from 'vitest'
import { askedOf, hashOf } from './terms.ts'

const has = (part: { words: { hashes: Uint32Array } }, word: string) => part.words.hashes.includes(hashOf(word))

test('a story is also read clause by clause, and a scrap joins the clause before it', () => {
  const { parts = [] } = askedOf('我在工地干了三个月，老板一直拖欠工资，唉，房东还要我马上搬走，怎么办')
  expect(parts.map((part) => ['工地', '工资', '房东'].filter((word) => has(part, word)))).toEqual([
    ['工地'],
    ['工资'],
    ['房东'],
  ])
})

test('a single sentence has no parts, and of a long story the last clauses count', () => {
  expect(askedOf('老板拖欠工资怎么办').parts).toEqual([])
  const story = Array.from({ length: 30 }, (_, at) => `第${at}天又发生了一些事情`).join('，')
  expect(askedOf(`${story}，房东能不能扣押金`).parts!.length).toBe(8)
  expect(has(askedOf(`${story}，房东能不能扣押金`).parts!.at(-1)!, '房东')).toBe(true)
})
