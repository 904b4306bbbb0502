import { expect, test } from 'vitest'
import { canonicalJson, paperDigest, sm3 } from './digest.ts'
import { qrText } from './qr.ts'
import { samplePaper } from './sample-paper.ts'

test('SM3 gives the value of GB/T 32905, example 1', () => {
  expect(sm3('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
})

test('the order of keys and absent members do not matter, content does', () => {
  expect(canonicalJson({ b: 1, a: [{ d: undefined, c: 2 }] })).toBe('{"a":[{"c":2}],"b":1}')
  const paper = samplePaper()
  expect(paperDigest(Object.fromEntries(Object.entries(paper).reverse()) as typeof paper)).toBe(paperDigest(paper))
  expect(paperDigest({ ...paper, title: '人民调解协议书' })).not.toBe(paperDigest(paper))
})

test('the QR carries id and digest, with or without a public address', () => {
  const paper = samplePaper()
  const digest = paperDigest(paper).slice(0, 32)
  expect(qrText(paper)).toBe(`https://fengqiao.example/v/${paper.identity.paperId}#${digest}`)
  const local = { ...paper, identity: { paperId: paper.identity.paperId } }
  expect(qrText(local)).toBe(`${paper.identity.paperId}#${paperDigest(local).slice(0, 32)}`)
})
