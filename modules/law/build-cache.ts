import { buildCache, corpusVersions, damagedExit } from './corpus-store.ts'
import { CorpusRefused } from './corpus/corpus.ts'

const [dir, number] = process.argv.slice(2)
const corpus = dir && (await corpusVersions(dir)).find((version) => version.number === Number(number))
if (!dir || !corpus) {
  throw new Error(`build-cache needs a data folder and the number of a corpus in it, not ${dir} ${number}`)
}

// once whoever asked for the index has gone, its folder may be in other hands: nothing more is built for it
let wanted = true
process.stdin.once('end', () => (wanted = false)).resume()
const stopUnwanted = () => {
  if (!wanted) throw new Error('whoever asked for the index has gone')
}

try {
  await buildCache(dir, corpus, stopUnwanted)
} catch (error) {
  if (!(error instanceof CorpusRefused)) throw error
  process.exitCode = damagedExit
}
process.stdin.destroy()
