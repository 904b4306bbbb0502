import type { Category, EstateGrid, Place } from '@fengqiao/offices/network'
import { keyOrganisations, partnerBodies } from './bodies.ts'
import { communities, getCommunity, type Community } from './communities.ts'

export const districtCode = 'QU01'
export const streetCode = 'JD01'

const two = (number: number) => String(number).padStart(2, '0')
const digits = ({ code }: Community) => code.slice(2)
const range = (count: number) => Array.from({ length: count }, (_, at) => at + 1)

const estateCode = (community: Community, estate: number) => `XQ${digits(community)}${two(estate)}`
export const gridCode = (community: Community, grid: number) => `WG${digits(community)}${two(grid)}`
export const legalHomeCode = (community: Community) => `FJ${digits(community)}`

/** The estates of grid n: grids and estates are laid side by side, so each side may span several of the other. */
const estatesOfGrid = ({ grids, estates }: Community, grid: number): number[] => {
  const from = Math.floor(((grid - 1) * estates.length) / grids)
  const to = Math.ceil((grid * estates.length) / grids)
  return range(estates.length).slice(from, to)
}

const pairsOf = (community: Community): EstateGrid[] =>
  range(community.grids).flatMap((grid) =>
    estatesOfGrid(community, grid).map((estate) => ({
      estate: estateCode(community, estate),
      grid: gridCode(community, grid),
    })),
  )

const gridName = (community: Community, grid: number): string => {
  const estate = community.estates[estatesOfGrid(community, grid)[0]! - 1]!
  const alike = range(grid - 1).filter(
    (earlier) => community.estates[estatesOfGrid(community, earlier)[0]! - 1] === estate,
  ).length
  return alike === 0 ? `${estate}网格` : `${estate}第 ${alike + 1} 网格`
}

/** Buildings go round the pairs of estate and grid, the first estate thrice, and are numbered within their estate. */
const buildingsOf = (community: Community): Place[] => {
  const pairs = pairsOf(community)
  const first = pairs.filter(({ estate }) => estate === estateCode(community, 1))
  const round = [...pairs, ...first, ...first.toReversed()]
  const built = new Map<string, number>()
  return range(community.chatGroups + community.withoutGroup).map((n) => {
    const { estate, grid } = round[(n - 1) % round.length]!
    const number = (built.get(estate) ?? 0) + 1
    built.set(estate, number)
    const name = `${community.estates[Number(estate.slice(-2)) - 1]} ${number} 栋`
    return { code: `LD${estate.slice(2)}${two(number)}`, kind: 'building', name, parent: estate, grid }
  })
}

const chatGroupsOf = (community: Community): Place[] =>
  buildingsOf(community)
    .slice(0, community.chatGroups)
    .map(({ code, name }) => ({
      code: `QL${code.slice(2)}`,
      kind: 'chatGroup',
      name: `${name}法律服务群`,
      parent: code,
    }))

const homesOf = (community: Community): Place[] => {
  const home = legalHomeCode(community)
  return [
    {
      code: home,
      kind: 'legalHome',
      name: `${community.name}法律之家`,
      parent: community.code,
      estate: estateCode(community, 1),
    },
    {
      code: `SY${digits(community)}`,
      kind: 'station',
      category: 'coordination',
      name: `${community.name}诉源治理工作站`,
      parent: home,
    },
    { code: `ZJ${digits(community)}`, kind: 'kiosk', name: `${community.name}自助机`, parent: home },
    {
      code: `TJ${digits(community)}`,
      kind: 'room',
      category: 'mediation',
      name: `${community.name}法律之家 1 号调解室`,
      parent: home,
    },
  ]
}

const streetStations: Place[] = [
  {
    code: 'GZ01',
    kind: 'station',
    category: 'publicLegalService',
    name: '天回镇街道公共法律服务工作站',
    parent: streetCode,
  },
  {
    code: 'GZ02',
    kind: 'station',
    category: 'publicLegalService',
    name: '商贸城公共法律服务工作站',
    parent: getCommunity('商贸城').code,
    openedIn: '2021-07',
    jointWith: ['LH02'],
    address: '成都国际商贸城警务室',
  },
  { code: 'SY00', kind: 'station', category: 'coordinationCentre', name: '天回镇街道诉源治理中心', parent: streetCode },
]

const room = (code: string, name: string, category: Category, parent: string): Place => ({
  code,
  kind: 'room',
  category,
  name,
  parent,
})

const rooms: Place[] = [
  {
    ...room('TJ90', '代大姐调解室', 'special', legalHomeCode(getCommunity('凤栖'))),
    estate: estateCode(getCommunity('凤栖'), 1),
    openedIn: '2020-10',
  },
  room('TJ91', '天回镇派出所调解室', 'police', 'LH02'),
  ...['公共法律服务区', '社区矫正区', '人民调解区', '视频会见区', '办公区'].map((zone, at) =>
    room(`GN${two(at + 1)}`, `天回镇司法所${zone}`, 'zone', streetCode),
  ),
]

const streetCulture: readonly [string, Category][] = [
  ['天回镇法治广场', 'square'],
  ['凤凰山法治长廊', 'corridor'],
  ['天回镇街道法治LED屏', 'led'],
  ['天回镇司法所新媒体', 'newMedia'],
]

const culturePositions: Place[] = [
  ...streetCulture.map(([name, category], at): Place => ({
    code: `WH00${two(at + 1)}`,
    kind: 'culturePosition',
    category,
    name,
    parent: streetCode,
  })),
  ...communities.flatMap((community, at): Place[] => [
    {
      code: `WH${digits(community)}01`,
      kind: 'culturePosition',
      category: 'board',
      name: `${community.name}法治宣传栏`,
      parent: community.code,
    },
    {
      code: `WH${digits(community)}02`,
      kind: 'culturePosition',
      parent: community.code,
      ...(at % 2 === 0
        ? ({ category: 'panel', name: `${community.name}法治展板` } as const)
        : ({ category: 'corridor', name: `${community.name}法治长廊` } as const)),
    },
  ]),
]

export const places: readonly Place[] = [
  { code: districtCode, kind: 'district', name: '金牛区', officeName: '金牛区司法局' },
  { code: streetCode, kind: 'street', name: '天回镇街道', parent: districtCode, officeName: '天回镇司法所' },
  ...communities.map(({ code, name, residents, hectares }): Place => ({
    code,
    kind: 'community',
    name,
    parent: streetCode,
    residents,
    hectares,
  })),
  ...communities.flatMap((community) =>
    community.estates.map((name, at): Place => ({
      code: estateCode(community, at + 1),
      kind: 'estate',
      name,
      parent: community.code,
    })),
  ),
  ...communities.flatMap((community) =>
    range(community.grids).map((grid): Place => ({
      code: gridCode(community, grid),
      kind: 'grid',
      name: gridName(community, grid),
      parent: community.code,
    })),
  ),
  ...communities.flatMap(buildingsOf),
  ...communities.flatMap((community) =>
    range(community.residentGroups).map((group): Place => ({
      code: `XZ${digits(community)}${two(group)}`,
      kind: 'residentGroup',
      name: `${community.name}第 ${group} 居民小组`,
      parent: community.code,
    })),
  ),
  ...communities.flatMap(chatGroupsOf),
  ...partnerBodies.map((body): Place => ({ ...body, kind: 'partnerBody' })),
  ...streetStations,
  ...communities.flatMap(homesOf),
  ...rooms,
  ...culturePositions,
  ...keyOrganisations.map(({ short, name, category }, at): Place => ({
    code: `ZD${two(at + 1)}`,
    kind: 'keyOrganisation',
    category,
    name,
    parent: getCommunity(short).code,
  })),
]

export const estateGridList: readonly EstateGrid[] = communities.flatMap(pairsOf)
