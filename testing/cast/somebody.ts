import type { Person, Post, PostKind } from '@fengqiao/offices/network'
import { nameStream, type Named, type Sex } from './names.ts'
import { residents } from './residents.ts'

export type Worker = { person: Person; posts: Post[] }
export type Held = Omit<Post, 'person'>

/** People who stand on the screens or sign in to the demo. */
const known: Record<string, { sex: Sex; signIn: string }> = {
  周晓岚: { sex: 'female', signIn: 'zhouxiaolan' },
  陈静: { sex: 'female', signIn: 'chenjing' },
  尹书恒: { sex: 'male', signIn: 'yinshuheng' },
  谭雨薇: { sex: 'female', signIn: 'tanyuwei' },
  罗秀兰: { sex: 'female', signIn: 'luoxiulan' },
  蒲明芳: { sex: 'female', signIn: 'pumingfang' },
  陈国富: { sex: 'male', signIn: 'chenguofu' },
  邓志强: { sex: 'male', signIn: 'dengzhiqiang' },
  代玉珍: { sex: 'female', signIn: 'daiyuzhen' },
  刘思远: { sex: 'male', signIn: 'liusiyuan' },
  张堃喆: { sex: 'male', signIn: 'zhangkunzhe' },
  秦素清: { sex: 'female', signIn: 'qinsuqing' },
  贺国琼: { sex: 'female', signIn: 'heguoqiong' },
  杜䶮: { sex: 'male', signIn: 'duyan' },
  钟𬭚: { sex: 'female', signIn: 'zhonghua' },
  方正平: { sex: 'male', signIn: 'fangzhengping' },
  沈立言: { sex: 'male', signIn: 'shenliyan' },
  向明远: { sex: 'male', signIn: 'xiangmingyuan' },
  邹凯: { sex: 'male', signIn: 'zoukai' },
}

/** Names with characters many fonts lack; the glyph check of papers is tried on them. */
export const rareNames = ['张堃喆', '杜䶮', '钟𬭚'] as const

/** The next invented name; the order of asking decides it. */
export const invent = nameStream(2_022_08_09, [...Object.keys(known), ...residents.map(({ name }) => name)])
const mobilePrefixes = ['138', '139', '136', '158', '159', '186', '177', '135']
const signInPrefixes: Record<PostKind, string> = {
  director: 'sz',
  clerk: 'gz',
  lawyer: 'ls',
  mediator: 'tj',
  legalMindedResident: 'mb',
  volunteer: 'zy',
  gridWorker: 'wg',
  partner: 'ld',
  bureau: 'jj',
  auditor: 'dc',
  administrator: 'gl',
}

let serial = 0
export const somebody = (named: string | Named, held: Held, more: Partial<Person> = {}): Worker => {
  serial++
  const name = typeof named === 'string' ? named : named.name
  const code = `RY${String(serial).padStart(3, '0')}`
  const fixed = known[name]
  const person: Person = {
    code,
    name,
    sex: typeof named === 'string' ? known[name]!.sex : named.sex,
    phone: `${mobilePrefixes[serial % mobilePrefixes.length]}0000${String(serial).padStart(4, '0')}`,
    signIn: fixed?.signIn ?? `${signInPrefixes[held.post]}${String(serial).padStart(3, '0')}`,
    ...more,
  }
  return { person, posts: [{ person: code, ...held }] }
}

/** Names that are fixed come first, invented ones fill up to the number wanted. */
export const crew = (count: number, fixed: readonly string[] = []): (string | Named)[] =>
  Array.from({ length: count }, (_, at) => fixed[at] ?? invent())
