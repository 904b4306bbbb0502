import { buildCache, corpusVersions, damagedExit } from './corpus-store.ts'
import { CorpusRefused } from './corpus/corpus.ts'

const [dir, number] = process.argv.slice(2)
const corpus = dir && (await corpusVersions(dir)).find((version) => version.number === Number(number))
if (!dir || !corpus) {
  throw new Error(`build-cache needs a data folder and the number of a corpus in it, not ${dir} ${number}`)
}
try {
  await buildCache(dir, corpus)
} catch (error) {
  if (!(error instanceof CorpusRefused)) throw error
  process.exitCode = damagedExit
}
