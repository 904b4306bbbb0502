import { expect, test } from 'vitest'
import type { MediationView } from '../contract.ts'
import { lens } from './lens.ts'

const offered = (state: string): readonly string[] => {
  const can = ['recordHonour', 'flagRisk', 'serve'].map((move) => ({
    machine: 'mediation',
    move,
    title: move,
    missing: [],
    onBehalf: false,
  }))
  const view = { state, can, disputeType: 'neighbours', stands: [], sessions: [], talks: [] }
  const seen = lens.see({ ...view, contacts: [], followUps: [], honours: [] } as unknown as MediationView, 'zh')
  return seen.moves.toSorted((one, other) => one.weight - other.weight).map(({ key }) => key)
}

test('in an ended mediation the notice that is to be served is offered first', () => {
  expect(offered('terminated')[0]).toBe('mediation.serve')
  expect(offered('declined')[0]).toBe('mediation.serve')
  expect(offered('mediating')[0]).toBe('mediation.recordHonour')
})
