import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { wordsOfArticles } from './own-words.ts'

const corpus = join(
  process.env['FENGQIAO_LAW_DATA'] ?? join(import.meta.dirname, '../../../../../shared/data/law'),
  'articles.jsonl',
)
const present = existsSync(corpus)
if (!present) console.log('law: the real corpus is not here; whether our words name its articles is not tested')

test('every article has our words once, and none is empty', () => {
  const written = wordsOfArticles()
  const articles = written.map(({ article }) => article)
  expect(articles.filter((article, at) => articles.indexOf(article) !== at)).toEqual([])
  expect(written.filter(({ article, words }) => !/^.+#\d+(-\d+)?$/.test(article) || words.trim() === '')).toEqual([])
})

test.runIf(present)('our words name only articles that the corpus has', () => {
  const known = new Set(
    readFileSync(corpus, 'utf8')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { id: string }).id),
  )
  expect(
    wordsOfArticles()
      .map(({ article }) => article)
      .filter((article) => !known.has(article)),
  ).toEqual([])
})
