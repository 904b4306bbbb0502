import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Writes a file so that readers see all of it or none, also after a power cut: own name, fsync, rename, fsync. */
export const writeWhole = async (file: string, pieces: Iterable<Uint8Array>) => {
  const unfinished = `${file}.${process.pid}.tmp`
  try {
    const handle = await open(unfinished, 'w', 0o640)
    try {
      for (const piece of pieces) await handle.writeFile(piece)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
  const folder = await open(dirname(file), 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
