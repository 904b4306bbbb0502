import { expect, test } from 'vitest'
import { begunOn, corrected } from './corrected.ts'

const entry = { kind: 'person', name: '何又田', address: '银杏雅居 1 栋', needs: '要大字', birthDay: '1956-03-12' }

test('only what was changed is sent, and what was wiped clean is named', () => {
  expect(corrected({ ...begunOn(entry), name: '何有田', needs: '', reason: '看了证件', phone: '' })).toEqual({
    name: '何有田',
    needs: '',
    reason: '看了证件',
    emptied: ['needs'],
  })
})

test('a draft goes on from what stood when it was begun, not from what stands now', () => {
  const draft = { ...begunOn(entry), reason: '补电话', phone: '13800000001' }
  const now = begunOn({ ...entry, name: '何有田' })
  expect(corrected({ ...now, ...draft })).toEqual({ reason: '补电话', phone: '13800000001', emptied: [] })
})

test('a name wiped clean is sent to be refused, not left out as unchanged', () => {
  expect(corrected({ ...begunOn(entry), name: '' })).toEqual({ name: ' ', emptied: [] })
})
