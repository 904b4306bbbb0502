import { buildCache, corpusVersions } from './corpus-store.ts'

const [dir, number] = process.argv.slice(2)
const corpus = dir && (await corpusVersions(dir)).find((version) => version.number === Number(number))
if (!dir || !corpus) throw new Error(`build-cache needs a data folder and the number of a corpus in it, not ${dir} ${number}`)
await buildCache(dir, corpus)
