import { paperDigest, sm3 } from './digest.ts'
import { fontChain } from './fonts.ts'
import { missingGlyphs } from './glyphs.ts'
import type { MissingGlyph } from './glyphs.ts'
import type { Paper } from './model.ts'
import { toDocx } from './to-docx.ts'
import { toPdf } from './to-pdf.ts'

export { canonicalJson, paperDigest, sm3 } from './digest.ts'
export { missingGlyphs } from './glyphs.ts'
export type { MissingGlyph } from './glyphs.ts'
export { toDocx } from './to-docx.ts'
export { toPdf } from './to-pdf.ts'

export type Rendered =
  | { ok: true; docx: Uint8Array; pdf: Uint8Array; digests: { paper: string; pdf: string } }
  | { ok: false; missing: MissingGlyph[] }

/** Prints a paper for issue. A name with a character no font can draw stops it: such a paper would be void. */
export const renderPaper = async (paper: Paper, folder = process.env['FENGQIAO_FONT_DIR']): Promise<Rendered> => {
  const missing = missingGlyphs(paper, fontChain(folder))
  if (missing.length > 0) return { ok: false, missing }
  const [docx, pdf] = await Promise.all([toDocx(paper), toPdf(paper, folder)])
  return { ok: true, docx, pdf, digests: { paper: paperDigest(paper), pdf: sm3(pdf) } }
}
