import type { Same } from '@fengqiao/kernel/field.ts'

export const zh = {
  refused: {},
} as const

export const en: Same<typeof zh> = {
  refused: {},
}
