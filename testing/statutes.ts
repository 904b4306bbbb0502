import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importCorpus, readCorpus } from '@fengqiao/law'
import { exampleJsonl, newerVersion, olderVersion } from '@fengqiao/law/example-statute'

/** The invented statute in its two versions, as a folder that can be imported. The caller removes it. */
export const writeExampleStatute = async (): Promise<string> => {
  const source = await mkdtemp(join(tmpdir(), 'fq-statute-'))
  const { laws, articles } = exampleJsonl([newerVersion, olderVersion])
  await writeFile(join(source, 'laws.jsonl'), laws)
  await writeFile(join(source, 'articles.jsonl'), articles)
  return source
}

export const importExampleStatute = async (folder: string): Promise<void> => {
  const source = await writeExampleStatute()
  await importCorpus(folder, await readCorpus(source))
  await rm(source, { recursive: true })
}
