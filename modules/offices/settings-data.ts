import type { Both } from '@fengqiao/kernel/field.ts'
import type { DeadlineRule, Unit, Workflow } from '@fengqiao/kernel/judge.ts'
import type { Mark } from '@fengqiao/kernel/judge.ts'

export type SettingRule = {
  readonly name: string
  readonly title: Both
  readonly help: Both
  readonly value:
    | { readonly kind: 'phone' }
    | { readonly kind: 'number'; readonly least: number; readonly most: number; readonly unit: Unit | 'second' }
  readonly usual: string | number | null
  readonly mark: Mark
  /** The article that fixes it; what law fixes the office can't change. */
  readonly basis: string | null
  readonly fixed: boolean
}

const own: readonly SettingRule[] = [
  {
    name: 'office.phone',
    title: { zh: '所里的电话', en: 'The office’s phone' },
    help: { zh: '印在回执单上，居民办不下去时打', en: 'Printed on receipts; what a resident rings when stuck' },
    value: { kind: 'phone' },
    usual: null,
    mark: 'design',
    basis: null,
    fixed: false,
  },
  {
    name: 'office.hotline',
    title: { zh: '热线', en: 'Hotline' },
    help: { zh: '律师都不在线时，自助机告诉居民打这个电话', en: 'What the kiosk names when no lawyer is on the line' },
    value: { kind: 'phone' },
    usual: '12348',
    mark: 'seen',
    basis: null,
    fixed: false,
  },
  {
    name: 'consultation.acceptSeconds',
    title: { zh: '接听时限', en: 'Time to take a call' },
    help: { zh: '当班律师过了这么久没接，就叫下一位', en: 'After so long the next lawyer on duty is called' },
    value: { kind: 'number', least: 10, most: 600, unit: 'second' },
    usual: 60,
    mark: 'design',
    basis: null,
    fixed: false,
  },
]

const periodRule = (machine: Workflow, name: string, rule: DeadlineRule<string>): SettingRule => {
  const { basis } = rule
  return {
    name: `period.${machine.machine}.${name}`,
    title: { zh: `${machine.title.zh}：${rule.duty.zh}`, en: `${machine.title.en}: ${rule.duty.en}` },
    help: { zh: '只管以后开始的期限，已经在走的不变', en: 'For periods that begin from now on; those running stay' },
    value: { kind: 'number', least: 1, most: rule.unit === 'hour' ? 720 : 365, unit: rule.unit },
    usual: rule.n,
    mark: basis.mark,
    basis: basis.law ? `${basis.law}${basis.article ?? ''}` : null,
    fixed: basis.mark !== 'design',
  }
}

/** Everything an office may set, and the periods it may not: from the machines' own tables. */
export const settingRules = (machines: ReadonlyMap<string, Workflow>): readonly SettingRule[] => [
  ...own,
  ...[...machines.values()].flatMap((machine) =>
    Object.entries(machine.deadlines as Record<string, DeadlineRule<string>>)
      // a period of nothing is agreed in each case: nobody sets it for all
      .filter(([, rule]) => rule.n > 0)
      .map(([name, rule]) => periodRule(machine, name, rule)),
  ),
]
