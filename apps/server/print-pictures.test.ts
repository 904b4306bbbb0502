import { expect, test } from 'vitest'
import { statePicture } from '@fengqiao/kernel/state-picture.ts'
import type { Drawn } from '@fengqiao/kernel/state-picture.ts'
import { modules } from './mount.ts'
import { readmes } from './print-pictures.ts'

test('every README shows its machines as their tables are (else run bin/print-pictures)', async () => {
  for (const { module, present, printed } of await readmes()) expect([module, present]).toEqual([module, printed])
})

test('a picture has every state, every move and every deadline of its machine', () => {
  for (const machine of modules.flatMap((module) => module.machines ?? []) as unknown as Drawn[]) {
    const picture = statePicture(machine)
    for (const { zh } of Object.values(machine.states)) expect(picture).toContain(zh)
    for (const { title } of Object.values(machine.moves)) expect(picture).toContain(title.zh)
    for (const { duty } of Object.values(machine.deadlines)) expect(picture).toContain(`- ${duty.zh}`)
  }
})
