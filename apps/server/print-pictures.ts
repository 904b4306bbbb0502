import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { withPicture } from '@fengqiao/kernel/state-picture.ts'
import type { Drawn } from '@fengqiao/kernel/state-picture.ts'
import { modules } from './mount.ts'

const root = path.join(import.meta.dirname, '../..')

export type Readme = {
  readonly module: string
  readonly file: string
  readonly present: string
  readonly printed: string
}

/** The README of every module that has machines, as it is and as its tables would have it. Throws where a picture has no place. */
export const readmes = async (): Promise<Readme[]> => {
  const found: Readme[] = []
  for (const { name, machines = [] } of modules) {
    if (machines.length === 0) continue
    const file = path.join(root, 'modules', name, 'README.md')
    const present = await readFile(file, 'utf8')
    const printed = machines.reduce((document, machine) => {
      const next = withPicture(document, machine as unknown as Drawn)
      if (next === undefined) throw new Error(`${name}/README.md has no place for the picture of ${machine.machine}`)
      return next
    }, present)
    found.push({ module: name, file, present, printed })
  }
  return found
}

if (import.meta.main) for (const { file, printed } of await readmes()) await writeFile(file, printed)
