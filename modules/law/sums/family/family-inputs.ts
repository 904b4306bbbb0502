import { z } from 'zod'
import { choiceOr, dateIfKnown, money, moneyOrNone, number, numberFrom, numbers, yes } from '../fields.ts'

export const ChildSupport = z.object({
  income: money('给抚养费一方的总收入', 'Income of the parent who pays', '工资、奖金、经营收入都算', 'All of it'),
  per: choiceOr(
    'month',
    { month: ['每月', 'a month'], year: ['一年', 'a year'] },
    '收入是每月的还是一年的',
    'Income a month or a year',
    '没有固定收入的填一年',
    'By the year where it is not regular',
  ),
  children: numberFrom(1, 10, 1, '要负担几个子女', 'Children to support'),
  birth: dateIfKnown('孩子的生日', 'Child’s birthday', '几个孩子的，填最小的', 'Of the youngest'),
  from: dateIfKnown('从哪天开始给', 'Paid from', '不填就从今天', 'Today if left out'),
})

export const Inheritance = z.object({
  estate: money('去世的人名下的全部财产', 'All property left', '夫妻共同的也算在里面', 'Common property included'),
  common: moneyOrNone('其中夫妻共同的', 'Of it common property', '一半先归配偶', 'Half is the spouse’s own'),
  debts: moneyOrNone('留下的债务和税款', 'Debts and taxes left'),
  spouse: yes('有配偶', 'A spouse'),
  children: number(
    30,
    '健在的子女几人',
    'Living children',
    '婚生、非婚生、收养和有扶养关系的继子女都算',
    'Of every kind',
  ),
  lines: numbers(
    20,
    30,
    '先去世的子女，各留下几个孩子',
    'For each child who died before, its children',
    '一个先去世的子女写一个数，如 2、1',
    'One number for each, as 2, 1',
  ),
  parents: numberFrom(0, 4, 0, '健在的父母几人', 'Living parents'),
  inLaws: number(5, '尽了主要赡养义务的丧偶儿媳、女婿几人', 'Widowed in-laws who did the main support'),
  siblings: number(
    30,
    '健在的兄弟姐妹几人',
    'Living brothers and sisters',
    '没有前面这些人才轮到',
    'Only where none of those above',
  ),
  siblingLines: numbers(
    20,
    30,
    '先去世的兄弟姐妹，各留下几个孩子',
    'For each sibling who died before, its children',
    '没有前面这些人才轮到',
    'Only where none of those above',
  ),
  grandparents: number(
    8,
    '健在的祖父母、外祖父母几人',
    'Living grandparents',
    '没有前面这些人才轮到',
    'Only where none of those above',
  ),
})
