import type { Same } from '@fengqiao/kernel/field.ts'

const zh = {
  offer: '按行为时的法律引用',
  thatDay: '{day} 那天有效的（按库里的版本；缺了哪一版看不出来，请核对）：',
  sameToday: '那天有效的就是现行的文本，直接引用现行条文就行。',
  reasonMissing: '请用一句话写明理由，如“合同 2019 年签订并履行完毕”。',
  cite: '按当时的法律引用',
  cancel: '不引了',
} as const

const en: Same<typeof zh> = {
  offer: 'Cite as the law at the time of the facts',
  thatDay: 'In force on {day}, of the versions here (one that is missing can’t be noticed; please check):',
  sameToday: 'The text in force on that day is the one in force today; cite that one.',
  reasonMissing: 'Say why in one line, such as “the contract was made and performed in 2019”.',
  cite: 'Cite as the law of then',
  cancel: 'Don’t cite',
}

export const thenWords = { zh, en }
