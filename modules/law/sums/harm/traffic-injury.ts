import { calculator } from '../calculator.ts'
import type { Given } from '../calculator.ts'
import type { FigureKey } from '../figures-data.ts'
import { exact, over, times, toFen, whole } from '../fraction.ts'
import { TrafficInjury } from './harm-inputs.ts'
import { cny, step, sumOf, SumRefused, yuan } from '../sum.ts'
import { harm, levelSteps } from './traffic-levels.ts'
import type { Input } from './traffic-levels.ts'

type Item = 'medical' | 'food' | 'nutrition' | 'care' | 'lostWages' | 'transport' | 'aids' | 'mental' | 'property'
type Cover = 'medical' | 'death' | 'property'

const items: readonly (readonly [Item, zh: string, en: string, Cover, basis: string])[] = [
  ['medical', '医疗费', 'Medical costs', 'medical', harm(6)],
  ['food', '住院伙食补助费', 'Hospital meals', 'medical', harm(10)],
  ['nutrition', '营养费', 'Nutrition', 'medical', harm(11)],
  ['care', '护理费', 'Nursing', 'death', harm(8)],
  ['lostWages', '误工费', 'Lost wages', 'death', harm(7)],
  ['transport', '交通费、住宿费', 'Travel and lodging', 'death', harm(9)],
  ['aids', '残疾辅助器具费', 'Aids', 'death', harm(13)],
  ['mental', '精神损害抚慰金', 'For mental suffering', 'death', '民法典#1183'],
  [
    'property',
    '车、物的损失',
    'Damage to things',
    'property',
    '最高人民法院关于审理道路交通事故损害赔偿案件适用法律若干问题的解释#12',
  ],
]

/** What the compulsory insurance pays of each group; a driver without fault has limits of its own. */
const covered = (losses: Readonly<Record<Cover, number>>, input: Input, given: Given): number => {
  if (!input.compulsory) return 0
  const day = input.day ?? given.today
  const kind = input.share === 0 ? 'blameless' : 'compulsory'
  const limits = { death: `${kind}Death`, medical: `${kind}Medical`, property: `${kind}Property` } as const
  return (Object.entries(limits) as [Cover, FigureKey][]).reduce((all, [cover, figure]) => {
    const limit = given.figures.find(figure, day)
    if (limit === undefined)
      throw new SumRefused(
        'day',
        '2020年9月19日以前的事故，交强险限额不同，请看保单，这里算不了。',
        'For accidents before 2020-09-19 the insurance had other limits: see the policy.',
      )
    return all + Math.min(limit.value, losses[cover])
  }, 0)
}

export const trafficInjury = calculator({
  name: 'trafficInjury',
  group: 'harm',
  title: { zh: '人身损害赔偿（交通事故等）', en: 'Injury damages (traffic and other)' },
  lead: { zh: '各项加起来，对方一共该赔多少', en: 'The items, and what the other side pays' },
  input: TrafficInjury,
  compute: (input, given) => {
    const plain = items.flatMap(([name, zh, en, cover, basis]) =>
      input[name] > 0 ? [{ cover, made: step(zh, en, input[name], basis, '民法典#1179') }] : [],
    )
    const rated = levelSteps(input, given).map((made) => ({ cover: 'death' as const, made }))
    const all = [...plain, ...rated]
    if (all.length === 0) throw new SumRefused('medical', '请至少填一项损失。', 'Fill in at least one loss.')
    const losses = { medical: 0, death: 0, property: 0 }
    for (const { cover, made } of all) losses[cover] += made.fen
    const total = losses.medical + losses.death + losses.property
    const insured = covered(losses, input, given)
    const rest = total - insured
    const borne = toFen(over(times(whole(rest), exact(input.share)), 100))
    const own = rest - borne
    return sumOf(
      [
        ...all.map(({ made }) => made),
        ...(own > 0
          ? [
              step(
                input.compulsory
                  ? `交强险先赔${yuan(insured)}；超出的${yuan(rest)}，对方负担${input.share}%`
                  : `${yuan(rest)}，对方负担${input.share}%`,
                input.compulsory
                  ? `The insurance pays ${cny(insured)} first; of the other ${cny(rest)} the other side bears ${input.share}%`
                  : `Of ${cny(rest)} the other side bears ${input.share}%`,
                -own,
                '道路交通安全法#76',
                '民法典#1213',
              ),
            ]
          : []),
      ],
      {
        notes: [
          input.compulsory
            ? {
                zh: `其中交强险赔${yuan(insured)}（限额见保单），不够的先由商业险赔，再由对方赔。`,
                en: `Of it the compulsory insurance pays ${cny(insured)}; then commercial insurance, then the other side.`,
              }
            : undefined,
          input.level === 'none' || input.level === 'death'
            ? undefined
            : {
                zh: '一级按100%，每低一级减10%；有几处伤残的，系数由法院定。',
                en: 'Level 1 is 100 %, each further level 10 % less; a court sets the rate for several injuries.',
              },
          input.share === 0
            ? {
                zh: '对方车没有责任、您是行人或者骑非机动车的，超出部分还可以要求不超过10%。',
                en: 'A driver without fault still bears up to 10 % towards a pedestrian or cyclist.',
              }
            : undefined,
          {
            zh: '标准用法庭辩论终结时的上一年度数；各项都要有证据，以法院认定为准。',
            en: 'Figures are those of the year before the hearing ends; each item must be proven.',
          },
        ],
      },
    )
  },
})
