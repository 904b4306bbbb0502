import type { DeadlineRule, Move, Workflow } from './judge.ts'

/** One machine as anybody's table has it. */
export type Drawn = Pick<Workflow, 'machine' | 'title' | 'states'> & {
  readonly moves: Readonly<Record<string, Move<string, never>>>
  readonly deadlines: Readonly<Record<string, DeadlineRule<string>>>
}

const units = { hour: '小时', calendarDay: '天', workingDay: '个工作日', month: '个月', year: '年' } as const

const basisOf = ({ basis }: { basis: Move<string, never>['basis'] }): string =>
  basis.law ? `《${basis.law}》${basis.article ?? ''}` : (basis.own?.zh ?? '本所规定')

const arrows = ({ moves }: Drawn): string[] => {
  const byPath = new Map<string, string[]>()
  for (const move of Object.values(moves))
    for (const from of move.from ?? ['[*]']) {
      if (move.to === 'same' || move.to === from) continue
      const path = `${from} --> ${move.to}`
      byPath.set(path, [...(byPath.get(path) ?? []), move.title.zh])
    }
  return [...byPath].map(([path, titles]) => `  ${path}: ${[...new Set(titles)].join('、')}`)
}

const staying = ({ moves }: Drawn): string[] => [
  ...new Set(
    Object.values(moves)
      .filter(({ from, to }) => to === 'same' || (from?.length === 1 && from[0] === to))
      .map(({ title }) => title.zh),
  ),
]

const deadlineLine = (rule: DeadlineRule<string>): string => {
  const period = rule.n === 0 ? '约定的那天' : `${rule.n}${units[rule.unit]}`
  const mark = rule.basis.mark === 'unverified' ? '，出处未核实' : ''
  return `- ${rule.duty.zh}：${period}（${basisOf(rule)}${mark}）`
}

/**
 * A machine as its module's README shows it, printed from the table itself: a Mermaid picture of states and moves, the
 * moves that change no state, and the deadlines with their period and article.
 */
export const statePicture = (machine: Drawn): string => {
  const states = Object.entries(machine.states).map(([name, { zh }]) => `  ${name}: ${zh}`)
  const ends = Object.entries(machine.states)
    .filter(([, { final }]) => final)
    .map(([name]) => `  ${name} --> [*]`)
  const stay = staying(machine)
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...states,
    ...arrows(machine),
    ...ends,
    '```',
    '',
    ...(stay.length > 0 ? [`不改变状态的：${stay.join('、')}。`, ''] : []),
    ...Object.values(machine.deadlines).map(deadlineLine),
  ].join('\n')
}

const opening = (machine: string) => `<!-- ${machine}: printed by bin/print-pictures -->`
const closing = (machine: string) => `<!-- end of ${machine} -->`

/** The document with the machine's picture between its two marks renewed; undefined where it has no such place. */
export const withPicture = (document: string, machine: Drawn): string | undefined => {
  const [open, close] = [opening(machine.machine), closing(machine.machine)]
  const from = document.indexOf(open)
  const to = document.indexOf(close)
  return from < 0 || to < from
    ? undefined
    : `${document.slice(0, from + open.length)}\n\n${statePicture(machine)}\n\n${document.slice(to)}`
}
