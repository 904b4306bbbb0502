import type { Same } from '@fengqiao/kernel/field.ts'

export const zh = {
  refused: {
    'happened-in-future': '“{field}”不能晚于今天（{today}）。请改成实际发生的那天。',
  },
} as const

export const en: Same<typeof zh> = {
  refused: {
    'happened-in-future': '“{field}” can’t be after today ({today}). Enter the day it really happened.',
  },
}
