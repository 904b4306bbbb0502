import { citesIn } from '@fengqiao/kernel/citing.ts'
import type { Citing } from '@fengqiao/kernel/citing.ts'
import { agreementWarnings } from './agreement-check.ts'
import { declineRoutes } from './facts.ts'
import { mediationPapers, paperDefinition, paperKinds } from './papers/papers.ts'
import { sampleFacts } from './papers/sample-facts-data.ts'
import { ways } from './routes.ts'

/**
 * What a paper cites of itself, told from an invented case without what that case says. A paper names its law once; its
 * further paragraphs give numbers alone.
 */
const ofPaper = (kind: (typeof paperKinds)[number]): Citing => {
  const said = new Set(citesIn(sampleFacts))
  const printed = citesIn(paperDefinition(kind).model(sampleFacts)).filter(
    (sentence) => ![...said].some((own) => sentence.includes(own)),
  )
  const law = /《[^》]+》(?=第)|《[^》]+法》/.exec(printed.join('\n'))?.[0] ?? ''
  return {
    kind: 'paper',
    id: `mediation.${kind}`,
    title: mediationPapers[kind].title,
    cites: printed.map((sentence) => (sentence.includes('《') ? sentence : `${law}${sentence}`)),
  }
}

export const citing = (): Citing[] => [
  ...paperKinds.map(ofPaper),
  ...Object.entries(ways).map(([name, way]): Citing => ({
    kind: 'advice',
    id: `routes.${name}`,
    title: way.way,
    cites: citesIn(way),
  })),
  ...Object.entries(declineRoutes).map(([name, { zh, en, ...route }]): Citing => ({
    kind: 'advice',
    id: `declined.${name}`,
    title: { zh, en },
    cites: citesIn(route),
  })),
  ...Object.entries(agreementWarnings).map(([name, { zh, en }]): Citing => ({
    kind: 'sentence',
    id: `agreement-check.${name}`,
    title: { zh, en },
    cites: citesIn(zh),
  })),
]
