import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { CorpusRefused, type CorpusReader, type Reading } from './corpus.ts'
import { readJsonl } from './read-jsonl.ts'
import { readMarkdown } from './read-markdown.ts'

const holdsMarkdown = async (folder: string): Promise<boolean> => {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (/^[._]/.test(entry.name)) continue
    if (entry.isFile() && entry.name.endsWith('.md') && !/^readme/i.test(entry.name)) return true
    if (entry.isDirectory() && (await holdsMarkdown(join(folder, entry.name)))) return true
  }
  return false
}

/** Reads a folder in whichever of the two layouts it has. Refuses a folder that is missing or has neither. */
export const readCorpus = async (folder: string, reading: Reading = {}): Promise<CorpusReader> => {
  const found = await stat(folder).catch(() => undefined)
  if (!found?.isDirectory()) {
    throw new CorpusRefused(folder, undefined, {
      zh: found ? '这不是文件夹，请给出法律数据所在的文件夹。' : '没有这个文件夹，请检查路径。',
      en: found ? 'this is no folder; name the one with the laws.' : 'there is no such folder; check the path.',
    })
  }
  const names = await readdir(folder)
  const [laws, articles] = [names.includes('laws.jsonl'), names.includes('articles.jsonl')]
  if (laws && articles) return readJsonl(folder, reading)
  if (laws || articles) {
    const missing = laws ? 'articles.jsonl' : 'laws.jsonl'
    throw new CorpusRefused(folder, undefined, {
      zh: `缺少 ${missing}，请把它放进这个文件夹。`,
      en: `${missing} is missing; put it into this folder.`,
    })
  }
  if (await holdsMarkdown(folder)) return readMarkdown(folder, reading)
  throw new CorpusRefused(folder, undefined, {
    zh: '这里既没有 laws.jsonl 和 articles.jsonl，也没有 .md 法律文件，请检查文件夹。',
    en: 'neither laws.jsonl with articles.jsonl nor .md files of laws are here; check the folder.',
  })
}
