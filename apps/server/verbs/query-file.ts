import { createReadStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'

export type QueryRow = { readonly line: number; readonly row: Readonly<Record<string, unknown>> }

/**
 * The rows of a file of JSON lines. A line that is no JSON object is told with its number and left out;
 * an unreadable file is an error with its sentence in both languages.
 */
export const readQueries = async (file: string): Promise<QueryRow[]> => {
  const rows: QueryRow[] = []
  let line = 0
  try {
    for await (const written of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
      line += 1
      if (written.trim() === '') continue
      const row = objectIn(written)
      if (row) rows.push({ line, row })
      else tell(file, line, '不是一行 JSON，没有处理', 'is no JSON object and was left out')
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error
    throw new Error(`读不到 ${file}，请看文件名和目录对不对。 / ${file} can’t be read: check its name and folder.`, {
      cause: error,
    })
  }
  return rows
}

const objectIn = (line: string): QueryRow['row'] | undefined => {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as QueryRow['row']) : undefined
  } catch {
    return undefined
  }
}

/** What is wrong with one row, on the error output; the rest goes on. */
export const tell = (file: string, line: number, zh: string, en: string) =>
  console.error(`${file} 第 ${line} 行${zh}。 / ${file}, line ${line} ${en}.`)

export const writeAnswers = (file: string, answers: readonly object[]): Promise<void> =>
  writeFile(file, answers.map((answer) => `${JSON.stringify(answer)}\n`).join(''))
