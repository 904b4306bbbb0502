import { expect, test } from 'vitest'
import { guessTopic } from './guess-topic.ts'

test.each([
  ['老板欠三个月工资，答可先调解，也可申请劳动仲裁', 'wages'],
  ['五万块借给朋友一直没还，有欠条', 'money'],
  ['楼上漏水泡坏天花板，物业不管', 'home'],
  ['想离婚，孩子抚养权怎么判', 'family'],
  ['骑电瓶车被撞，对方不出药费', 'injury'],
])('“%s” is taken to be about %s', (line, topic) => {
  expect(guessTopic(line)).toBe(topic)
})

test.each(['问怎么办身份证', '', '租的房摔伤了，药费谁出'])('“%s” is left to whoever types', (line) => {
  expect(guessTopic(line)).toBeUndefined()
})
