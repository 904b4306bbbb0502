import { readFileSync } from 'node:fs'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { fontChain } from './fonts.ts'
import type { FontChain } from './fonts.ts'
import type { Paper } from './model.ts'
import { toTypst } from './to-typst.ts'

type Compiler = { chain: FontChain; compiler: NodeCompiler }

const compilers = new Map<string, Compiler>()

/** The compiler is 40 MB of native code and holds the fonts in memory: loaded with the first paper, then kept. */
const compilerFor = async (folder: string | undefined): Promise<Compiler> => {
  const known = compilers.get(folder ?? '')
  if (known) return known
  const { NodeCompiler: Loaded } = await import('@myriaddreamin/typst-ts-node-compiler')
  const chain = fontChain(folder)
  const fontBlobs = chain.files.map((file) => readFileSync(file))
  const made = { chain, compiler: Loaded.create({ fontArgs: [{ fontBlobs }] }) }
  compilers.set(folder ?? '', made)
  return made
}

/** The issued PDF (PDF/A-2a: tagged, fonts embedded, made to last). The same model always gives the same bytes. */
export const toPdf = async (paper: Paper, folder = process.env['FENGQIAO_FONT_DIR']): Promise<Uint8Array> => {
  const { chain, compiler } = await compilerFor(folder)
  const compiled = compiler.compile({ mainFileContent: toTypst(paper, chain), resetRead: true })
  if (!compiled.result) {
    const problem = compiled.takeError()
    throw new Error(`文书“${paper.title}”无法排版：${JSON.stringify(problem?.shortDiagnostics ?? [])}`)
  }
  const pdf = compiler.pdf(compiled.result, { pdfStandard: 'a-2a' })
  compiler.evictCache(10)
  return new Uint8Array(pdf)
}
