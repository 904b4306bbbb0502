import { expect, test } from 'vitest'
import type { IssuedPaper } from '@fengqiao/papers/contract'
import { dossierContents } from './dossier-contents.ts'
import { dossierOrder } from './dossier-order-data.ts'
import { paperKinds } from './papers.ts'

const paper = (kind: string, pages: number, more: Partial<IssuedPaper> = {}): IssuedPaper => ({
  id: '019ab3c4-5d6e-7f80-9a1b-2c3d7f3a91c2',
  kind,
  nth: 0,
  version: 1,
  title: kind,
  number: null,
  madeOn: '2026-11-26',
  issuedAt: '2026-11-26T09:00:00+08:00',
  by: '陈静',
  state: 'issued',
  reason: null,
  supersededBy: null,
  pages,
  digest: '',
  scans: [],
  ...more,
})

test('the contents stand in the order of binding and their pages run through', () => {
  const { items, pages } = dossierContents({
    issued: [
      paper('agreement', 3, { scans: [{ file: '', name: '', pages: 4, happenedAt: '' }], state: 'signed' }),
      paper('agreement', 2, { state: 'superseded' }),
      paper('mediationRecord', 2),
      paper('mediationRecord', 1, { nth: 1 }),
      paper('acceptanceForm', 1),
      paper('dossierCover', 1),
    ],
    files: [
      { purpose: 'evidence', pages: 3 },
      { purpose: 'evidence', pages: null },
      { purpose: 'signedScan', pages: 4 },
      { purpose: 'identity', pages: 2 },
    ],
    placed: [
      { item: 'rightsNotice', place: '卷内第2页', pages: 2 },
      { item: 'result', place: '柜里', pages: 9 },
    ],
  })
  expect(items).toEqual([
    { document: '人民调解受理登记表', from: 1, to: 1 },
    { document: '权利义务告知书', from: 2, to: 3, note: '卷内第2页' },
    { document: '当事人身份证明', from: 4, to: 5, note: '1件' },
    { document: '证据材料', from: 6, to: 9, note: '2件' },
    { document: '人民调解记录', from: 10, to: 12, note: '2份' },
    { document: '人民调解协议书', from: 13, to: 16 },
  ])
  expect(pages).toBe(16)
})

test('every kind of paper has its place in the dossier, but for cover and contents', () => {
  const placed = dossierOrder.flatMap(({ papers }) => [...papers])
  expect(placed.toSorted()).toEqual(
    paperKinds.filter((kind) => kind !== 'dossierCover' && kind !== 'dossierIndex').toSorted(),
  )
  expect(new Set(placed).size).toBe(placed.length)
})
