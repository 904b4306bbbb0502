import { calculator } from '../calculator.ts'
import { over, toFen, whole } from '../fraction.ts'
import { LegalAid } from './court-inputs.ts'
import { cny, step, sumOf, yuan } from '../sum.ts'
import type { Sum } from '../sum.ts'
import { askFor, figureFor } from '../wages.ts'

const verdicts = {
  noMeansTest: {
    code: 'noMeansTest',
    zh: '不看收入，可以申请法律援助。',
    en: 'Legal aid whatever the income.',
  },
  notChecked: {
    code: 'notChecked',
    zh: '不用核查经济困难，带上证明就可以申请。',
    en: 'Hardship is not checked: apply with the proof of it.',
  },
  withinStandard: {
    code: 'withinStandard',
    zh: '收入在标准以内，可以申请法律援助。',
    en: 'Within the hardship line: one may apply.',
  },
  aboveStandard: {
    code: 'aboveStandard',
    zh: '收入高于标准，一般得不到法律援助；可以继续免费咨询。',
    en: 'Above the hardship line: aid is unlikely, advice stays free.',
  },
  matterNotListed: {
    code: 'matterNotListed',
    zh: '这件事不在法律列出的范围里；各省还有补充，请问法律援助中心。',
    en: 'Not in the law’s list; provinces add to it: ask the legal aid centre.',
  },
  unknownStandard: {
    code: 'unknownStandard',
    zh: '本省的困难标准还没有登记，先申请，由法律援助中心审查。',
    en: 'The province’s line is not known here: apply, the centre decides.',
  },
} as const

export const legalAid = calculator({
  name: 'legalAid',
  group: 'court',
  title: { zh: '法律援助', en: 'Legal aid' },
  lead: { zh: '能不能请国家出钱的律师', en: 'Whether the state pays for a lawyer' },
  input: LegalAid,
  compute: (input, given): Sum => {
    const { matter, free, exempt, income, members } = input
    const standard = figureFor(input.standard, given, 'legalAidStandard', given.today)
    const head = toFen(over(whole(income), members))
    const listed = matter !== 'other'
    // 法律援助法 42(3): migrants are exempt for wages and work injury only
    const exempted = exempt !== 'none' && (exempt !== 'migrant' || matter === 'wages' || matter === 'injury')
    const code =
      free !== 'none'
        ? 'noMeansTest'
        : !listed
          ? 'matterNotListed'
          : exempted
            ? 'notChecked'
            : standard === undefined
              ? 'unknownStandard'
              : head <= standard
                ? 'withinStandard'
                : 'aboveStandard'
    const basis = [
      '法律援助法#31',
      ...(free === 'none' ? ['法律援助法#34'] : ['法律援助法#32']),
      ...(exempted ? ['法律援助法#42'] : []),
    ]
    return sumOf(
      [
        step(
          `每人每月：${yuan(income)} ÷ ${members}人`,
          `A head, a month: ${cny(income)} ÷ ${members}`,
          head,
          ...basis,
        ),
      ],
      {
        verdict: verdicts[code],
        notes: [
          standard !== undefined && (code === 'withinStandard' || code === 'aboveStandard')
            ? { zh: `标准是每人每月${yuan(standard)}。`, en: `The line is ${cny(standard)} a head, a month.` }
            : undefined,
          {
            zh: '批不批由法律援助中心定，七日内答复。所里可以帮忙填表、转送。',
            en: 'The legal aid centre decides, within seven days. The office helps with the form and passes it on.',
          },
        ],
        asks: [code === 'unknownStandard' ? askFor(given, 'legalAidStandard', '', '') : undefined],
      },
    )
  },
})
