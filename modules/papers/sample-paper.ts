import { blank, line, name } from './model.ts'
import type { Block, Paper } from './model.ts'

/** A paper for tests: `blocks` between a first line and a signature block. */
export const samplePaper = (blocks: readonly Block[] = [], more: Partial<Paper> = {}): Paper => ({
  kind: 'sample',
  look: 'form',
  title: '人民调解记录',
  organ: { name: '天回镇街道人民调解委员会', field: '调解委员会名称' },
  number: '（2026）天回人调字第163号',
  language: 'zh',
  madeOn: '2026-11-26',
  blocks: [
    { block: 'para', text: line`当事人${name('何有田', '申请人姓名')}到场。${blank(4)}` },
    ...blocks,
    {
      block: 'signatures',
      places: [
        { role: '申请人', how: 'mark' },
        { role: '记录人', how: 'sign' },
      ],
      sealer: { name: '天回镇街道人民调解委员会', field: '调解委员会名称', date: null },
    },
  ],
  annexes: [],
  identity: { paperId: '019ab3c4-5d6e-7f80-9a1b-2c3d7f3a91c2', verifyAt: 'https://fengqiao.example/v' },
  ...more,
})
