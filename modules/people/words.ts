import type { Same } from '@fengqiao/kernel/field.ts'

export const zh = {
  refused: {
    'nothing-there': '“{field}”当时没有登记。请向本人问清后补填。',
  },
} as const

export const en: Same<typeof zh> = {
  refused: {
    'nothing-there': '“{field}” was not written down. Ask the person and add it.',
  },
}
