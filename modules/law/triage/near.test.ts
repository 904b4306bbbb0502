import { expect, test } from 'vitest'
import { nearServices, nearTopics, nearTypes } from './near-data.ts'

test.each([nearTypes, nearServices, nearTopics])(
  'beside every class stand two others, and each is another than itself',
  (table: Readonly<Record<string, readonly string[]>>) => {
    for (const [name, near] of Object.entries(table)) {
      expect(new Set(near).size, name).toBe(2)
      expect(near, name).not.toContain(name)
    }
  },
)
