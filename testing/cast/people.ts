import type { Committee, Membership, Person, Post } from '@fengqiao/offices/network'
import { communities, getCommunity, type Community } from './communities.ts'
import { gridCode } from './community-places.ts'
import { districtCode, streetCode } from './places.ts'
import { crew, invent, somebody, type Held, type Worker } from './somebody.ts'

const office: Worker[] = [
  somebody('周晓岚', { post: 'director', places: [streetCode], employment: 'staff', since: '2019-06-03' }),
  ...['陈静', '尹书恒', '谭雨薇'].map((name) =>
    somebody(name, { post: 'clerk', places: [streetCode], employment: 'staff', since: '2021-09-01' }),
  ),
]

/** Nine lawyers for sixteen communities, each community with one counsel. */
const rounds: readonly (readonly string[])[] = [
  ['银杏园', '双水'],
  ['石桥', '木兰'],
  ['明月', '云锦'],
  ['白塔', '金芙'],
  ['甘泉', '大湾'],
  ['长林', '车城'],
  ['万福', '土龙'],
  ['凤栖'],
  ['商贸城'],
]
const firmOf = ['LH06', 'LH07', 'LH08']
const lawyers: Worker[] = crew(rounds.length, ['刘思远', '张堃喆']).map((named, at) =>
  somebody(
    named,
    {
      post: 'lawyer',
      places: rounds[at]!.map((short) => getCommunity(short).code),
      employment: 'counsel',
      since: '2025-01-01',
    },
    { body: firmOf[at % firmOf.length] },
  ),
)

const mediating = (employment: 'fullTime' | 'partTime', places: string[], pool?: Post['pool']): Held => ({
  post: 'mediator',
  places,
  employment,
  since: '2024-03-01',
  ...(pool ? { pool } : {}),
})

const streetMediators = crew(5, ['罗秀兰', '蒲明芳', '陈国富', '邓志强']).map((named) =>
  somebody(named, mediating('fullTime', [streetCode])),
)
const streetPartTimers = (['retiredCadre', 'deputy'] as const).map((pool) =>
  somebody(invent(), mediating('partTime', [streetCode], pool)),
)

/** The people of one community; the first legal-minded resident also mediates part-time. */
const peopleOf = (community: Community) => {
  const { code, short } = community
  const fixed = { 凤栖: ['代玉珍'] }[short]
  const mediators = crew(community.mediators, fixed).map((named) =>
    somebody(named, mediating('fullTime', named === '代玉珍' ? [code, 'TJ90'] : [code])),
  )
  const partTimers = [
    somebody(invent('female'), mediating('partTime', [code], 'groupLeader')),
    somebody(invent(), mediating('partTime', [code], 'propertyStaff')),
  ]
  const legalMinded = crew(community.legalMinded, short === '银杏园' ? ['贺国琼'] : []).map((named) =>
    somebody(named, { post: 'legalMindedResident', places: [code], employment: 'unpaid', since: '2022-05-10' }),
  )
  const { person, posts: held } = legalMinded[0]!
  held.push({ person: person.code, ...mediating('partTime', [code], 'willingResident') })
  const volunteers = crew(community.volunteers, short === '云锦' ? ['钟𬭚'] : []).map((named) =>
    somebody(named, { post: 'volunteer', places: [code], employment: 'unpaid', since: '2023-03-05' }),
  )
  const gridNames = crew(community.grids, { 银杏园: ['秦素清'], 凤栖: ['杜䶮'] }[short])
  const gridWorkers = gridNames.map((named, at) =>
    somebody(named, {
      post: 'gridWorker',
      places: [gridCode(community, at + 1)],
      employment: 'fullTime',
      since: '2022-01-04',
    }),
  )
  return { community, mediators, partTimers, legalMinded, volunteers, gridWorkers }
}

const local = communities.map(peopleOf)

const outside: Worker[] = [
  somebody('沈立言', { post: 'bureau', places: [districtCode], employment: 'staff' }),
  somebody('方正平', { post: 'auditor', places: [districtCode], employment: 'staff' }),
  somebody('向明远', { post: 'administrator', places: [streetCode], employment: 'staff' }),
  somebody('邹凯', { post: 'partner', places: ['LH02'], employment: 'staff' }, { body: 'LH02' }),
  ...['LH01', 'LH03', 'LH04', 'LH05', 'LH09', 'LH10'].map((body) =>
    somebody(invent(), { post: 'partner', places: [body], employment: 'staff' }, { body }),
  ),
]

const workers: Worker[] = [
  ...office,
  ...lawyers,
  ...streetMediators,
  ...streetPartTimers,
  ...local.flatMap(({ mediators, partTimers, legalMinded, volunteers, gridWorkers }) => [
    ...mediators,
    ...partTimers,
    ...legalMinded,
    ...volunteers,
    ...gridWorkers,
  ]),
  ...outside,
]

export const people: readonly Person[] = workers.map(({ person }) => person)

/** Every main post first, then what is held beside it: the order of the workbook. */
export const posts: readonly Post[] = [
  ...workers.map(({ posts: [main] }) => main!),
  ...workers.flatMap(({ posts: [, ...further] }) => further),
]

const term = { termFrom: '2024-03-01', termTo: '2027-02-28' }
const streetCommittee = 'TW00'
const committeeCode = ({ code }: Community) => `TW${code.slice(2)}`

export const committees: readonly Committee[] = [
  { code: streetCommittee, name: '天回镇街道人民调解委员会', place: streetCode, stars: 4, ...term },
  ...communities.map((community): Committee => ({
    code: committeeCode(community),
    name: `${community.name}人民调解委员会`,
    place: community.code,
    ...term,
  })),
]

const seats = (committee: string, members: readonly Worker[], deputy: boolean): Membership[] =>
  members.map(({ person: { code } }, at) => ({
    committee,
    person: code,
    role: at === 0 ? 'chair' : at === 1 && deputy ? 'deputy' : 'member',
  }))

export const memberships: readonly Membership[] = [
  ...seats(streetCommittee, [...streetMediators, ...streetPartTimers], true),
  ...local.flatMap(({ community, mediators, partTimers, legalMinded }) =>
    seats(committeeCode(community), [...mediators, ...partTimers, legalMinded[0]!], mediators.length > 1),
  ),
]
