import type { Category, EstateGrid, Place } from '@fengqiao/offices/network'
import { keyOrganisations, partnerBodies } from './bodies.ts'
import { communities, getCommunity } from './communities.ts'
import {
  buildingsOf,
  chatGroupsOf,
  digits,
  estateCode,
  gridCode,
  gridName,
  homesOf,
  legalHomeCode,
  pairsOf,
  range,
  two,
} from './community-places.ts'

export const districtCode = 'QU01'
export const streetCode = 'JD01'

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
