import { expect, test } from 'vitest'
import { reckonSum } from './reckon.ts'

const view = { lang: 'zh', surface: 'kiosk', print: 'normal', contrast: 'normal', csrf: '' } as never

test('the articles of a sum open by a press where they stand, without leaving what was typed', async () => {
  const page = String(
    await reckonSum(view, {
      name: 'sum',
      fields: [],
      notes: [],
      texts: [{ citation: { law: '示例条例', article: '第九条' }, text: '第一款。\n第二款。' }],
    }),
  )
  expect(page.replace(/\s+/g, ' ')).toMatch(
    /<details.*<summary>.*第九条.*<\/summary>.*<p>第一款。<\/p><p>第二款。<\/p>/,
  )
})
