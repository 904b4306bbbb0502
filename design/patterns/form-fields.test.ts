import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { day, fen, field, text } from '@fengqiao/kernel/field.ts'
import { deskWords } from '../desk-words.ts'
import { blankOf, formFields } from './form-fields.ts'
import { cleaned, valueAt, withValue } from './form-input.ts'
import { issueSentence } from './issue-sentence.ts'

const named = (zh: string) => ({ zh, en: zh, purpose: '调解记录' })
const talk = z.object({
  matter: z.uuid(),
  name: field(text(2, 40), named('姓名')),
  phone: field(text(6, 20).optional(), named('电话')),
  held: field(day, named('日期')),
  amount: field(fen, named('金额')),
  attitude: field(z.enum(['willing', 'refused']), named('态度')),
  words: field(text(1, 2000), named('内容')),
})

const sentencesFor = (input: Record<string, unknown>): string[] => {
  const checked = talk.safeParse(input)
  return checked.success
    ? []
    : checked.error.issues.map((issue) => issueSentence(issue, '日期', false, deskWords.zh.issue))
}
const right = {
  matter: '0190c1a0-0000-7000-8000-000000000163',
  name: '何有田',
  held: '2026-11-18',
  amount: 100,
  attitude: 'willing',
  words: '谈了',
}

describe('formFields', () => {
  const fields = formFields(talk, { matter: right.matter }, { amount: { as: 'money' } })
  test('asks what the contract declares, with the control its schema calls for', () => {
    expect(fields.map(({ name, control, optional }) => [name, control, optional])).toEqual([
      ['name', 'text', false],
      ['phone', 'text', true],
      ['held', 'day', false],
      ['amount', 'money', false],
      ['attitude', 'choice', false],
      ['words', 'area', false],
    ])
  })
  test('leaves an empty optional field out of the input and keeps what the screen knows', () => {
    const values = { ...Object.fromEntries(fields.map(({ name, control }) => [name, blankOf(control)])), ...right }
    expect({ ...(cleaned(talk, values) as object), matter: right.matter }).toEqual(right)
  })
})

describe('values at a path', () => {
  const given = { parties: [{ name: '何有田' }, { name: '' }] }
  test('are read and replaced in depth without touching the others', () => {
    const next = withValue(given, 'parties.1.name', '冯淑琴')
    expect(valueAt(next, 'parties.1.name')).toBe('冯淑琴')
    expect(valueAt(next, 'parties.0.name')).toBe('何有田')
    expect(valueAt(given, 'parties.1.name')).toBe('')
  })
})

describe('issueSentence', () => {
  test('names the remedy for each kind of fault', () => {
    for (const held of ['18/11/2026', '2026-02-30'])
      expect(sentencesFor({ ...right, held })).toEqual(['日期要写成日历上有的日子，如 2026-11-24'])
    expect(sentencesFor({ ...right, name: '何' })).toEqual(['日期至少写 2 个字'])
    expect(sentencesFor({ ...right, amount: -1 })).toEqual(['日期不能小于 0'])
    expect(sentencesFor({ ...right, amount: undefined })).toEqual(['请填写日期'])
    expect(sentencesFor({ ...right, attitude: 'maybe' })).toEqual(['请选择日期'])
    expect(sentencesFor({ ...right, words: 'a\u0007b' })).toEqual(['日期里有看不见的控制符，请删掉后重打'])
  })

  test('a shape of its own is told by the field’s help', () => {
    const checked = z
      .string()
      .regex(/^[a-z]+$/)
      .safeParse('Wang!')
    const [issue] = checked.error!.issues
    const sentence = issueSentence(issue!, '用户名', false, deskWords.zh.issue, '小写字母，如 wang')
    expect(sentence).toBe('用户名不对：小写字母，如 wang')
  })
})
