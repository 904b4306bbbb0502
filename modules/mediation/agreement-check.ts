import { capitalFigures, parseYuan } from '@fengqiao/kernel/money.ts'
import type { Both } from '@fengqiao/kernel/field.ts'
import type { Warning } from './contract.ts'
import { barredWords, dialect, moneyWords, statusWords, supportWords, titleWords, vagueDays } from './wording-data.ts'

export type CheckedParty = {
  readonly name: string
  readonly kind: 'person' | 'organisation'
  readonly identityKnown: boolean
  readonly capacity: 'full' | 'limited' | 'none'
  readonly statutoryAgent: boolean
  readonly agents: readonly { name: string; scope: 'general' | 'special'; until: string | null }[]
}
export type CheckedTerm = {
  readonly creditor: boolean
  readonly what: string
  readonly how: string
  readonly amountFen: number | null
  readonly dues: readonly string[]
}
/** An agreement as the checker sees it: days `YYYY-MM-DD`, money in fen. */
export type Checked = {
  readonly signingOn: string
  readonly kind: 'written' | 'oral'
  readonly parties: readonly CheckedParty[]
  readonly facts: string
  readonly issues: string
  readonly responsibility: string
  readonly manner: string
  readonly onDefault: string
  readonly terms: readonly CheckedTerm[]
  readonly copies: number
  readonly wantsConfirmation: boolean
  readonly statusClause: boolean
  readonly titleClause: boolean
}

type Found = { readonly term?: number; readonly words?: Readonly<Record<string, string | number>> }
/** `field` is where a draft is mended: `what` of the term it is about, or a field of the agreement itself. */
type Rule = Both & { readonly field?: string; readonly finds: (agreement: Checked) => readonly Found[] }

const once = (when: boolean, words: Found['words'] = {}): Found[] => (when ? [{ words }] : [])
const each = (agreement: Checked, when: (term: CheckedTerm) => Found['words'] | undefined | false): Found[] =>
  agreement.terms.flatMap((term, at) => {
    const words = when(term)
    return words ? [{ term: at + 1, words }] : []
  })
const partiesWhere = (agreement: Checked, when: (party: CheckedParty) => boolean): Found[] =>
  agreement.parties.filter(when).map(({ name }) => ({ words: { name } }))

const figure = /(\d[\d,]*(?:\.\d+)?)\s*(万)?元/g
const capital =
  /[壹贰叁肆伍陆柒捌玖拾][零壹贰叁肆伍陆柒捌玖拾佰仟万亿]*元(?:零?[壹贰叁肆伍陆柒捌玖]角)?(?:零?[壹贰叁肆伍陆柒捌玖]分)?整?/g

const figuresIn = (words: string): number[] =>
  [...words.matchAll(figure)].flatMap((match) => {
    const sum = parseYuan(`${match[1]}${match[2] ?? ''}`)
    return sum.ok ? [sum.fen] : []
  })
const plainCapital = (words: string): string => words.replace(/整$/, '')
const inCapitals = (fen: number): string => plainCapital(capitalFigures(fen).replace('人民币', ''))

const textOf = (agreement: Checked): string =>
  [
    agreement.facts,
    agreement.issues,
    agreement.responsibility,
    agreement.manner,
    agreement.onDefault,
    ...agreement.terms.flatMap((term) => [term.what, term.how]),
  ].join('\n')

const both = (zh: string, en: string): Both => ({ zh, en })

/** Every warning there is, in the order a careful reader would look (§2.6 of the field's reference). None of them blocks. */
const rules: Readonly<Record<string, Rule>> = {
  'identity-unknown': {
    ...both(
      '{name}的证件号还没有登记，请对照证件核对姓名、补上号码。',
      'The identity number of {name} is not on file: compare the name with the paper.',
    ),
    finds: (agreement) => partiesWhere(agreement, (party) => !party.identityKnown),
  },
  'no-capacity': {
    ...both(
      '{name}没有完全行为能力，要由法定代理人到场签字，请先加上法定代理人。',
      '{name} lacks full capacity: add the statutory agent, who signs.',
    ),
    finds: (agreement) => partiesWhere(agreement, (party) => party.capacity !== 'full' && !party.statutoryAgent),
  },
  'general-authority': {
    ...both(
      '{name}的代理人只有一般授权，和解、放弃请求要特别授权，请补授权委托书。',
      'The agent of {name} has general authority only; settling needs special authority.',
    ),
    finds: (agreement) => partiesWhere(agreement, ({ agents }) => agents.some(({ scope }) => scope === 'general')),
  },
  'authority-expired': {
    ...both(
      '{name}的授权在签订那天已经到期，请换新的授权委托书。',
      'The authority given by {name} ends before the signing.',
    ),
    finds: (agreement) =>
      partiesWhere(agreement, ({ agents }) =>
        agents.some(({ until }) => until !== null && until < agreement.signingOn),
      ),
  },
  'issues-missing': {
    field: 'issues',
    ...both('没有写争议事项，请写清双方争什么。', 'The disputed points are not written.'),
    finds: ({ issues }) => once(issues === ''),
  },
  'responsibility-missing': {
    field: 'responsibility',
    ...both('没有写各方责任，请写清谁承担什么。', 'Each side’s responsibility is not written.'),
    finds: ({ responsibility }) => once(responsibility === ''),
  },
  'duty-to-whom': {
    field: 'creditor',
    ...both('第{term}条有金额，没写付给谁。', 'Term {term} has a sum and does not say to whom.'),
    finds: (agreement) => each(agreement, (term) => term.amountFen !== null && !term.creditor && {}),
  },
  'duty-how-much': {
    field: 'amountFen',
    ...both('第{term}条说要付钱，没写多少。', 'Term {term} speaks of paying and has no sum.'),
    finds: (agreement) => each(agreement, (term) => term.amountFen === null && moneyWords.test(term.what) && {}),
  },
  'duty-when': {
    field: 'due',
    ...both('第{term}条没写哪天前做完。', 'Term {term} has no day.'),
    finds: (agreement) => each(agreement, (term) => term.dues.length === 0 && {}),
  },
  'duty-how': {
    field: 'how',
    ...both('第{term}条没写怎么履行（现金、转账、当面等）。', 'Term {term} does not say how it is performed.'),
    finds: (agreement) => each(agreement, (term) => term.how === '' && agreement.manner === '' && {}),
  },
  'figures-differ': {
    field: 'what',
    ...both(
      '第{term}条文字里写的金额（{written}元）和登记的金额（{sum}元）不一样，请改成一致。',
      'Term {term} says {written} yuan and is recorded with {sum}.',
    ),
    finds: (agreement) =>
      each(agreement, ({ what, amountFen }) => {
        const written = figuresIn(what)
        if (amountFen === null || written.length === 0 || written.includes(amountFen)) return false
        return { written: written[0]! / 100, sum: amountFen / 100 }
      }),
  },
  'words-differ': {
    field: 'what',
    ...both(
      '第{term}条大写“{written}”和小写金额对不上，应是“{right}”。',
      'Term {term}: “{written}” is not the sum in capital figures, which is “{right}”.',
    ),
    finds: (agreement) =>
      each(agreement, ({ what, amountFen }) => {
        const sums = [...figuresIn(what), ...(amountFen === null ? [] : [amountFen])]
        const wrong = [...what.matchAll(capital)].find(
          ([words]) => sums.length > 0 && !sums.some((sum) => inCapitals(sum) === plainCapital(words)),
        )
        return wrong && { written: wrong[0], right: capitalFigures(amountFen ?? sums[0]!) }
      }),
  },
  'before-signing': {
    field: 'due',
    ...both(
      '第{term}条的日子（{day}）在签订日（{signing}）之前。',
      'Term {term} is due on {day}, before the signing on {signing}.',
    ),
    finds: (agreement) =>
      each(agreement, ({ dues }) => {
        const early = dues.find((due) => due < agreement.signingOn)
        return early !== undefined && { day: early, signing: agreement.signingOn }
      }),
  },
  'vague-day': {
    field: 'what',
    ...both(
      '第{term}条的“{words}”不是确定的日子，请写年月日。',
      'Term {term}: “{words}” is no day; write year, month and day.',
    ),
    finds: (agreement) =>
      each(agreement, ({ what, how }) => {
        const vague = vagueDays.exec(`${what}${how}`)
        return vague !== null && { words: vague[0] }
      }),
  },
  'status-clause': {
    field: 'statusClause',
    ...both(
      '协议里有确认身份关系的内容，法院不予司法确认（民诉法解释第三百五十五条）。请另走诉讼或登记。',
      'A clause on status is not confirmed by the court (CPL-I 355).',
    ),
    finds: (agreement) =>
      once(agreement.wantsConfirmation && (agreement.statusClause || statusWords.test(textOf(agreement)))),
  },
  'title-clause': {
    field: 'titleClause',
    ...both(
      '协议里有确认物权、知识产权归属的内容，法院不予司法确认（民诉法解释第三百五十五条）。可改写成谁在哪天前配合办什么手续。',
      'A clause on title is not confirmed (CPL-I 355): write who does what by when.',
    ),
    finds: (agreement) =>
      once(agreement.wantsConfirmation && (agreement.titleClause || titleWords.test(textOf(agreement)))),
  },
  'barred-clause': {
    ...both(
      '“{words}”这样的约定没有效力，还可能让整份协议不被确认，请删掉。',
      '“{words}” has no effect and may cost the confirmation; leave it out.',
    ),
    finds: (agreement) => {
      const barred = barredWords.exec(textOf(agreement))
      return once(barred !== null, { words: barred?.[0] ?? '' })
    },
  },
  'no-default': {
    field: 'onDefault',
    ...both('没有写到期不履行怎么办。', 'Nothing is said on default.'),
    finds: ({ onDefault }) => once(onDefault === ''),
  },
  copies: {
    field: 'copies',
    ...both(
      '份数应是{right}份：每位当事人一份，调委会留一份；现在写的是{copies}份。',
      '{right} copies are needed, one each and one for the committee; it says {copies}.',
    ),
    finds: ({ kind, copies, parties }) =>
      once(kind === 'written' && copies !== parties.length + 1, { copies, right: parties.length + 1 }),
  },
  'support-word': {
    ...both('用词：{advice}。', 'Wording: {advice}.'),
    finds: (agreement) => {
      const text = textOf(agreement)
      return supportWords.filter(([wrong]) => wrong.test(text)).map(([, advice]) => ({ words: { advice } }))
    },
  },
  'compensation-word': {
    field: 'what',
    ...both(
      '第{term}条同时写了“补偿”和“赔偿”：有过错的写“赔偿”，没过错自愿给的写“补偿”，请选一个。',
      'Term {term} says both 补偿 and 赔偿: with fault 赔偿, without 补偿.',
    ),
    finds: (agreement) => each(agreement, ({ what }) => what.includes('补偿') && what.includes('赔偿') && {}),
  },
  'deposit-word': {
    ...both('写的是“订金”，没有定金的效力；要担保履行就写“定金”。', '“订金” is no deposit in law; “定金” is.'),
    finds: (agreement) => once(textOf(agreement).includes('订金')),
  },
  dialect: {
    ...both('“{word}”是方言，建议写“{instead}”。', '“{word}” is dialect; write “{instead}”.'),
    finds: (agreement) => {
      const text = textOf(agreement)
      return dialect.filter(([word]) => text.includes(word)).map(([word, instead]) => ({ words: { word, instead } }))
    },
  },
}

const fill = (sentence: string, { term, words = {} }: Found): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(name === 'term' ? term : words[name]))

const fieldOf = ({ field }: Rule, { term }: Found): string | null =>
  field === undefined ? null : term === undefined ? field : `terms.${term - 1}.${field}`

/** What the check says, with the articles it says it by. */
export const agreementWarnings: Readonly<Record<string, Both>> = rules
export const warningCodes = Object.keys(rules)

/** What a careful reader would say of an agreement before it is signed; warns and never blocks. Pure. */
export const checkAgreement = (agreement: Checked): Warning[] =>
  Object.entries(rules).flatMap(([code, rule]) =>
    rule.finds(agreement).map((found) => ({
      code,
      zh: fill(rule.zh, found),
      en: fill(rule.en, found),
      term: found.term ?? null,
      field: fieldOf(rule, found),
    })),
  )
