import { blank, capitalFigures, chineseDate, choices, figures, line, money } from '@fengqiao/papers/model'
import type { Block, Paper, SignPlace, Text } from '@fengqiao/papers/model'
import type { Agreement, MediationPaperFacts } from './facts.ts'
import {
  form,
  full,
  narrative,
  paper,
  paragraph,
  partyBlock,
  partyPlaces,
  prose,
  sealer,
  sealing,
  signing,
} from './paper-parts.ts'

const none: Agreement = { terms: [], instalments: [] }

const mediatorPlaces = (facts: MediationPaperFacts): SignPlace[] => [
  ...(facts.mediators.length > 1 ? facts.mediators : ['']).map((mediator): SignPlace => ({
    role: `人民调解员${mediator}`,
    how: 'sign',
    ...drawnBy(facts.agreement?.mediatorSignatures?.[mediator || (facts.mediators[0] ?? '')]),
  })),
  { role: '记录人', how: 'sign' },
]

const drawnBy = (drawn: string | undefined) => (drawn ? { drawn } : {})

const signedOnScreen = (facts: MediationPaperFacts): boolean =>
  facts.parties.some((party) => party.signature) || facts.agreement?.mediatorSignatures !== undefined

/** So that it can be compared by eye and broken over lines. */
const inGroups = (digest: string | undefined): string | undefined => digest?.replace(/(.{8})(?!$)/g, '$1 ')

/** Electronic Signature Law 13: the stroke is bound to the content it was set under. */
const boundTo = (facts: MediationPaperFacts): Block[] =>
  signedOnScreen(facts)
    ? [
        paragraph(
          line`下列屏幕签名由本人核对协议内容后当面书写。所签内容的数字指纹（SM3）：${inGroups(facts.agreement?.digest)}。`,
        ),
      ]
    : []

const terms = (agreement: Agreement): readonly Text[] =>
  agreement.terms.length > 0 ? agreement.terms.map((term) => line`${term}`) : [1, 2, 3].map(() => [blank(24)])

const schedule = (agreement: Agreement): Block[] => {
  if (agreement.instalments.length === 0) return []
  const total = agreement.instalments.reduce((sum, part) => sum + part.amountFen, 0)
  return [
    paragraph(line`款项共${money(total)}，分${agreement.instalments.length}期履行：`),
    { block: 'instalments', rows: agreement.instalments.map((part, at) => ({ ordinal: at + 1, ...part })) },
  ]
}

/** What the parties were told the law is; nothing where nothing was cited, the form has no place for it. */
const lawOf = ({ law = [] }: Agreement): Block[] =>
  law.length > 0 ? [paragraph(line`依据的法律：${law.join('；')}。`)] : []

/** PML 29: parties; facts, issues and responsibility; content, mode and time of performance. */
export const writtenAgreement = (facts: MediationPaperFacts): Paper => {
  const agreement = facts.agreement ?? none
  const copies = agreement.copies ?? facts.parties.length + 1
  return paper(facts, {
    kind: 'agreement',
    look: 'deed',
    title: '人民调解协议书',
    number: agreement.number,
    madeOn: agreement.signedOn,
    blocks: [
      partyBlock(facts),
      { block: 'heading', text: '一、纠纷的主要事实' },
      ...narrative(agreement.facts),
      { block: 'heading', text: '二、争议事项' },
      ...narrative(agreement.issues),
      { block: 'heading', text: '三、各方当事人的责任' },
      ...narrative(agreement.responsibility),
      ...lawOf(agreement),
      { block: 'heading', text: '四、协议内容' },
      paragraph(line`经调解，各方当事人自愿达成如下协议：`),
      { block: 'list', numbering: 'arabic', items: terms(agreement) },
      ...schedule(agreement),
      { block: 'heading', text: '五、履行的方式、地点和期限' },
      paragraph(line`方式：${agreement.mode}；地点：${agreement.place}；期限：${agreement.limit}。`),
      { block: 'heading', text: '六、不履行协议的责任' },
      ...narrative(agreement.onDefault),
      prose(
        '本协议自各方当事人签名、盖章或者按指印，人民调解员签名并加盖人民调解委员会印章之日起生效，具有法律约束力。',
        '各方当事人可以自本协议生效之日起三十日内共同向有管辖权的人民法院申请司法确认。',
      ),
      paragraph(line`本协议一式${copies}份，当事人各执一份，人民调解委员会留存一份。`),
      ...boundTo(facts),
      {
        block: 'signatures',
        places: [...partyPlaces(facts, undefined, undefined, true), ...mediatorPlaces(facts)],
        sealer: sealer(facts, agreement.signedOn),
      },
    ],
  })
}

/** PML 28, 30: the mediator writes down what was agreed orally; it is in force from the day it was reached. */
export const oralAgreement = (facts: MediationPaperFacts): Paper => {
  const agreement = facts.agreement ?? none
  const total = agreement.instalments.reduce((sum, part) => sum + part.amountFen, 0)
  const paid = agreement.instalments.map(
    (part, at) =>
      line`第${at + 1}期：${chineseDate(part.dueOn)}前，${figures(part.amountFen)}元（${capitalFigures(part.amountFen)}）。`,
  )
  return paper(facts, {
    kind: 'oralAgreement',
    title: '人民调解口头协议登记表',
    number: agreement.number,
    madeOn: agreement.signedOn,
    blocks: [
      form([
        ...partyBlock(facts).rows,
        full(
          '主要事实、争议事项',
          [
            line`${agreement.facts}`,
            ...(agreement.issues ? [line`${agreement.issues}`] : []),
            ...(agreement.law ? [line`依据的法律：${agreement.law.join('；')}。`] : []),
          ],
          38,
        ),
        full(
          '协议内容',
          [
            ...terms(agreement).map((term, at) => line`${at + 1}. ${term}`),
            ...(paid.length > 0 ? [line`款项共${money(total)}：`, ...paid] : []),
          ],
          38,
        ),
        full('履行方式、期限', line`方式：${agreement.mode}；期限：${agreement.limit}。`, 16),
        full('达成时间', chineseDate(agreement.signedOn)),
        full('书面协议', choices(['当事人认为无需制作调解协议书'], '当事人认为无需制作调解协议书')),
        signing('调解员、记录人', mediatorPlaces(facts)),
        sealing('人民调解委员会', sealer(facts, agreement.signedOn)),
      ]),
    ],
  })
}
