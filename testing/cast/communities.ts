/**
 * The sixteen communities. Area, residents and counts per community are invented; their sums are the report's:
 * 3,334 hectares, 132,000 residents, 133 resident groups, 88 grids, 221 building chat groups.
 */
export type Community = {
  code: string
  name: string
  short: string
  hectares: number
  residents: number
  residentGroups: number
  grids: number
  chatGroups: number
  /** Buildings that have no chat group yet. */
  withoutGroup: number
  legalMinded: number
  mediators: number
  volunteers: number
  estates: readonly string[]
}

const order = [
  'short',
  'hectares',
  'residents',
  'residentGroups',
  'grids',
  'chatGroups',
  'withoutGroup',
  'legalMinded',
  'mediators',
  'volunteers',
  'estates',
] as const

const table: readonly (readonly (string | number)[])[] = [
  ['银杏园', 142, 11_840, 10, 8, 22, 0, 4, 2, 4, '银杏雅居 银杏园一期 银杏园二期 杏林佳苑 天回新居'],
  ['石桥', 168, 9_260, 9, 6, 16, 1, 3, 2, 3, '石桥新苑 石桥家园 桥畔人家 永安小区'],
  ['明月', 176, 8_730, 8, 6, 15, 1, 3, 2, 3, '明月花园 明月新居 月华苑 望月小区'],
  ['白塔', 205, 7_410, 8, 5, 12, 1, 3, 1, 3, '白塔苑 塔影小区 白塔新居'],
  ['甘泉', 188, 8_190, 8, 5, 13, 1, 3, 1, 3, '甘泉苑 清泉小区 甘泉新居 泉水人家'],
  ['长林', 251, 6_480, 9, 4, 10, 1, 3, 1, 3, '长林苑 长林新居 林语小区'],
  ['万福', 236, 6_930, 8, 5, 11, 1, 3, 1, 3, '万福苑 万福新居 福满小区'],
  ['凤栖', 128, 12_650, 6, 8, 24, 0, 3, 2, 4, '凤栖苑 凤栖花园 凤鸣小区 梧桐里 栖霞居'],
  ['双水', 262, 5_870, 10, 4, 9, 1, 3, 1, 3, '双水苑 双水新居 水岸小区'],
  ['木兰', 298, 5_240, 11, 4, 8, 2, 3, 1, 3, '木兰苑 木兰新居'],
  ['云锦', 214, 8_960, 7, 6, 16, 1, 3, 1, 4, '云锦苑 锦绣小区 云锦公寓 织锦里'],
  ['金芙', 157, 10_380, 6, 7, 19, 0, 3, 2, 4, '金芙蓉城 金芙苑 芙蓉小区 金色家园'],
  ['大湾', 193, 7_720, 9, 5, 13, 1, 3, 1, 3, '大湾新居 大湾苑 湾畔小区'],
  ['车城', 221, 6_150, 8, 4, 9, 1, 3, 1, 3, '车城公寓 车城新居 轮毂小区'],
  ['商贸城', 246, 9_870, 6, 7, 15, 2, 3, 2, 4, '商贸公寓 商城新居 汇通小区 百货人家'],
  ['土龙', 249, 6_320, 10, 4, 9, 1, 3, 1, 3, '土龙新居 土龙苑 龙门小区'],
]

export const communities: readonly Community[] = table.map((row, at) => {
  const { short, estates, ...counts } = Object.fromEntries(order.map((field, n) => [field, row[n]])) as Record<
    'short' | 'estates',
    string
  > &
    Omit<Community, 'code' | 'name' | 'short' | 'estates'>
  const code = `SQ${String(at + 1).padStart(2, '0')}`
  return { code, name: `${short}社区`, short, ...counts, estates: estates.split(' ') }
})

export const getCommunity = (short: string): Community => {
  const found = communities.find((community) => community.short === short)
  if (!found) throw new Error(`no community called ${short}`)
  return found
}

/** FNV-1a with a last mixing, so that ids that differ in one figure fall far apart. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}

const everybody = communities.reduce((total, { residents }) => total + residents, 0)

/** The code of the community a text of unknown place is given to: always the same, and by population. */
export const communityForText = (id: string): string => {
  let resident = hashOf(`tianhui ${id}`) % everybody
  for (const { code, residents } of communities) {
    if (resident < residents) return code
    resident -= residents
  }
  throw new Error('every resident lives in a community')
}
