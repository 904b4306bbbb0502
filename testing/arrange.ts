import { sql } from 'kysely'
import { atTheDoor, openSession } from '@fengqiao/identity'
import type { House } from '@fengqiao/kernel/action.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { theClock } from '@fengqiao/kernel/principal.ts'
import type { Role } from '@fengqiao/kernel/principal.ts'
import { newToken } from '@fengqiao/kernel/secret-token.ts'
import { inTransaction } from '@fengqiao/kernel/tx.ts'

/** Invented people of two small offices; the second is there to see nothing of the first. */
const cast = {
  zhouTheDirector: { name: '周晓岚', roles: ['director'], at: 'street' },
  chenTheClerk: { name: '陈静', roles: ['clerk'], at: 'street' },
  luoTheMediator: { name: '罗秀兰', roles: ['mediator'], at: 'committee' },
  puTheMediator: { name: '蒲明芳', roles: ['mediator'], at: 'community' },
  liuTheLawyer: { name: '刘思远', roles: ['lawyer'], at: 'station' },
  wuTheLawyer: { name: '吴一鸣', roles: ['lawyer'], at: 'station' },
  gaoTheGridWorker: { name: '高敏', roles: ['gridWorker'], at: 'community' },
  qinTheLegalMinded: { name: '秦桂芝', roles: ['legalMindedResident'], at: 'community' },
  hanTheAuditor: { name: '韩正', roles: ['auditor'], at: 'street' },
  weiTheAdministrator: { name: '魏强', roles: ['administrator'], at: 'street' },
  dingOfTheBureau: { name: '丁远', roles: ['bureau'], at: 'district' },
  maoThePartner: { name: '毛立', roles: ['partner'], at: 'police' },
  sunOfTheOtherOffice: { name: '孙海', roles: ['director'], at: 'otherStreet' },
  tangOfTheOtherOffice: { name: '唐敏', roles: ['mediator'], at: 'otherStreet' },
} as const satisfies Record<string, { name: string; roles: readonly Role[]; at: string }>

export type CastName = keyof typeof cast
export type PlaceName =
  | 'district'
  | 'street'
  | 'police'
  | 'station'
  | 'committee'
  | 'community'
  | 'legalHome'
  | 'communityCommittee'
  | 'otherStreet'

export type Arranged = {
  readonly places: Record<PlaceName, string>
  readonly people: Record<CastName, string>
  sessionFor(name: CastName): Promise<string>
}

type NetworkRow = {
  key: PlaceName
  kind: string
  code: string
  name: string
  under: PlaceName | null
  category?: string
}

const network: readonly NetworkRow[] = [
  { key: 'district', kind: 'district', code: 'Q', name: '金牛区司法局', under: null },
  { key: 'street', kind: 'street', code: 'A', name: '天回镇司法所', under: 'district' },
  {
    key: 'station',
    kind: 'station',
    code: 'A-S',
    name: '街道公共法律服务工作站',
    under: 'street',
    category: 'publicLegalService',
  },
  { key: 'police', kind: 'partnerBody', code: 'A-P', name: '天回镇派出所', under: 'street', category: 'police' },
  { key: 'committee', kind: 'committee', code: 'A-T', name: '天回镇街道人民调解委员会', under: 'street' },
  { key: 'community', kind: 'community', code: 'A-01', name: '银杏园社区', under: 'street' },
  { key: 'legalHome', kind: 'legalHome', code: 'A-01-H', name: '银杏园社区法律之家', under: 'community' },
  {
    key: 'communityCommittee',
    kind: 'committee',
    code: 'A-01-T',
    name: '银杏园社区人民调解委员会',
    under: 'community',
  },
  { key: 'otherStreet', kind: 'street', code: 'B', name: '凤凰街道司法所', under: 'district' },
]

/** Puts the two offices and their people into an empty database, by the clock's and the door's rights. */
export const arrange = async (house: House): Promise<Arranged> => {
  const now = house.clock.now()
  const places = Object.fromEntries(network.map(({ key }) => [key, newId()])) as Record<PlaceName, string>
  const people = Object.fromEntries(Object.keys(cast).map((key) => [key, newId()])) as Record<CastName, string>
  const officeOf = (place: PlaceName) =>
    place === 'otherStreet' || place === 'district' ? places[place] : places.street
  const pathOf = (place: PlaceName): string[] => {
    const { under } = network.find(({ key }) => key === place)!
    return [...(under ? pathOf(under) : []), places[place]]
  }
  await inTransaction(house.pool, { me: theClock, now, writes: true }, async (tx) => {
    for (const { key, kind, code, name, under, category } of network) {
      await sql`insert into offices.nodes (id, office_id, parent_id, kind, code, name, path, facts, recorded_at)
        values (${places[key]}, ${officeOf(key)}, ${under ? places[under] : null}, ${kind}, ${code}, ${name}, ${pathOf(key)}, ${JSON.stringify(category ? { category } : {})}, ${now})`.execute(
        tx,
      )
    }
    for (const [key, person] of Object.entries(cast)) {
      const id = people[key as CastName]
      const office = officeOf(person.at as PlaceName)
      await sql`insert into people.workers (id, office_id, code, name, posts, recorded_at) values (${id}, ${office}, ${key}, ${person.name}, ${[...person.roles]}, ${now})`.execute(
        tx,
      )
      await sql`insert into people.assignments (office_id, worker_id, place_id, post) values (${office}, ${id}, ${places[person.at as PlaceName]}, ${person.roles[0]})`.execute(
        tx,
      )
    }
  })
  await atTheDoor(house.pool, now, true, async (tx) => {
    for (const [key, person] of Object.entries(cast)) {
      await sql`insert into identity.accounts (id, office_id, user_name, roles, recorded_at, recorded_by)
        values (${people[key as CastName]}, ${officeOf(person.at as PlaceName)}, ${key}, ${[...person.roles]}, ${now}, ${theClock.id})`.execute(
        tx,
      )
    }
  })
  return {
    places,
    people,
    sessionFor: async (name) => {
      const token = newToken()
      const at = house.clock.now()
      await atTheDoor(house.pool, at, true, (tx) =>
        openSession(tx, {
          token,
          kind: 'desk',
          principal: people[name],
          office: officeOf(cast[name].at as PlaceName),
          now: at,
          expires: new Date(new Date(at).getTime() + 1000 * 86_400_000).toISOString(),
        }),
      )
      return token
    },
  }
}
