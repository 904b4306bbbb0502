import type { Same } from '@fengqiao/kernel/field.ts'

export const zh = {
  refused: {
    'no-such-period': '“{field}”要写成 2026-11（月）、2026Q4（季度）或 2026（年）。请改好再看。',
  },
} as const

export const en: Same<typeof zh> = {
  refused: {
    'no-such-period': 'Write “{field}” as 2026-11 (month), 2026Q4 (quarter) or 2026 (year).',
  },
}
