import type { Sample } from '@fengqiao/kernel/module.ts'
import { renderPaper } from '@fengqiao/papers/render'
import { paperDefinition, paperKinds } from './papers.ts'
import { sampleFacts } from './sample-facts-data.ts'

/** Every paper of a mediation in the order of its life, as .docx and PDF, with an invented case. */
export const samplePapers = async (): Promise<Sample[]> => {
  const samples: Sample[] = []
  for (const [at, kind] of paperKinds.entries()) {
    const { title, model } = paperDefinition(kind)
    const printed = await renderPaper(model(sampleFacts))
    if (!printed.ok) {
      const characters = printed.missing.map(({ character }) => character).join('、')
      throw new Error(
        `《${title.zh}》里的“${characters}”现有字体打不出来，请检查 FENGQIAO_FONT_DIR。 / No font draws “${characters}” in “${title.en}”; check FENGQIAO_FONT_DIR.`,
      )
    }
    const name = `${String(at + 1).padStart(2, '0')} ${title.zh}`
    samples.push({ name: `${name}.docx`, bytes: printed.docx }, { name: `${name}.pdf`, bytes: printed.pdf })
  }
  return samples
}
