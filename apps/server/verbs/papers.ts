import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { modules } from '../mount.ts'
import { readOptions, valueOf } from './options.ts'
import { usages } from './usages.ts'
import type { Verb } from './verb.ts'

const { usage } = usages.papers

export const papers: Verb = {
  run: async ({ words }) => {
    const { plain, options } = readOptions(words, ['module', 'out'])
    const name = valueOf(options, 'module')
    const out = valueOf(options, 'out')
    if (plain[0] !== 'sample' || !name || !out)
      throw new Error(`用法：bin/fengqiao ${usage} / Usage: bin/fengqiao ${usage}`)
    const having = modules.filter((module) => module.samples)
    const samples = having.find((module) => module.name === name)?.samples
    if (!samples) {
      const known = having.map((module) => module.name).join('、')
      throw new Error(
        `模块“${name}”没有文书；有文书的是：${known}。 / Module “${name}” has no papers; these have: ${known}.`,
      )
    }
    const folder = resolve(out)
    await mkdir(folder, { recursive: true })
    const written = await samples()
    for (const sample of written) await writeFile(join(folder, sample.name), sample.bytes)
    console.log(`写好 ${written.length} 个文件，在 ${folder} / ${written.length} files written to ${folder}`)
  },
}
