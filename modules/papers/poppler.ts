import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const works = (): boolean => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Whether poppler's tools are on this machine; tests that read a PDF back need them. */
export const hasPoppler = works()

const ask = (pdf: Uint8Array, command: (file: string) => [string, ...string[]]): string => {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'))
  try {
    const file = join(folder, 'paper.pdf')
    writeFileSync(file, pdf)
    const [program, ...args] = command(file)
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The text of each page, laid out as printed. */
export const pageTexts = (pdf: Uint8Array): string[] =>
  ask(pdf, (file) => ['pdftotext', '-layout', file, '-'])
    .split('\f')
    .slice(0, -1)

export const fontLines = (pdf: Uint8Array): string[] =>
  ask(pdf, (file) => ['pdffonts', file])
    .trim()
    .split('\n')
    .slice(2)

export const documentFacts = (pdf: Uint8Array): string => ask(pdf, (file) => ['pdfinfo', file])

const atTheFoot = /^(扫码核验本文书.*|.*文书编号.*|[—\d\s]+)$/
const signing = /（签名|（印章）|人民调解委员会$|年\s*月\s*日|^\d+年\d+月\d+日$/

/** Pages that hold signatures and nothing they could belong to. */
export const loneSignaturePages = (pages: readonly string[]): string[] =>
  pages.filter((page) => {
    const lines = page
      .split('\n')
      .map((one) => one.trim())
      .filter((one) => one && !atTheFoot.test(one))
    return lines.some((one) => one.includes('（签名')) && lines.every((one) => signing.test(one))
  })
