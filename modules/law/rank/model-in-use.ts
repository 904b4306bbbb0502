import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LawIndexData } from '../search/index-build.ts'
import { writeWhole } from '../corpus/write-whole.ts'
import { readModel, writeModel } from './model-file.ts'
import { rankerOf, type Ranker } from './ranker.ts'
import type { Model } from './train.ts'

const fileName = 'ranking.model'
/** The ranking that comes with the product: numbers learned from public questions. */
const shipped = new URL('../model/ranking.model', import.meta.url)

const present = (file: string | URL): Promise<Uint8Array | undefined> =>
  readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })

/** A ranking is a help, not a record: a damaged file is passed over, and the next or the plain search answers. */
const readUsable = (file: Uint8Array): Model | undefined => {
  try {
    return readModel(file)
  } catch {
    return undefined
  }
}

/** The office's own ranking if it trained one, else the one that came with the product; none where neither can be used. */
export const findRanker = async (dir: string, data: LawIndexData): Promise<Ranker | undefined> => {
  for (const place of [join(dir, fileName), shipped]) {
    const file = await present(place)
    const model = file && readUsable(file)
    if (model) return rankerOf(data, model)
  }
  return undefined
}

/** Keeps a trained ranking in the data folder of the law, or at `out`; gives its size in bytes. */
export const keepModel = async (dir: string, model: Model, out?: string): Promise<number> => {
  const written = writeModel(model)
  await writeWhole(out ?? join(dir, fileName), [written])
  return written.length
}
