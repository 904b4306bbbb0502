import { describe, expect, it } from 'vitest'
import { figuresOf } from '@fengqiao/offices/figures'
import { nodeKinds, parentKinds, postPlaces, type NodeKind, type PostKind } from '@fengqiao/offices/network'
import { identityCheck } from '@fengqiao/offices/workbook-cells'
import { communities, communityForText } from './communities.ts'
import { demoAccounts } from './demo-accounts.ts'
import { nameStream } from './names.ts'
import { rareNames } from './somebody.ts'
import { drivers, fengShuqin, firms, heYoutian, residents, wangDeshun } from './residents.ts'
import { tianhui } from './tianhui.ts'

const figures = figuresOf(tianhui)
const placeOf = new Map(tianhui.places.map((place) => [place.code, place]))
const under = (kind: NodeKind, parent: string) =>
  tianhui.places.filter((place) => place.kind === kind && place.parent === parent)

describe('the figures of the report', () => {
  it.each([
    ['street', 1],
    ['community', 16],
    ['residentGroup', 133],
    ['grid', 88],
    ['chatGroup', 221],
    ['legalHome', 16],
    ['kiosk', 16],
  ] as const)('counts %s: %i', (kind, count) => expect(figures.places[kind]).toBe(count))

  it('adds the communities up to 33.34 square kilometres and 132,000 residents', () => {
    expect([figures.hectares, figures.residents]).toEqual([3_334, 132_000])
  })

  it.each([
    ['lawyer', 9],
    ['legalMindedResident', 49],
    ['volunteer', 53],
    ['gridWorker', 88],
  ] as const)('counts %s: %i', (post, count) => expect(figures.holders(post)).toBe(count))

  it('has 27 full-time mediators and 4 office staff', () => {
    expect(figures.holders('mediator', 'fullTime')).toBe(27)
    expect(figures.holders('director') + figures.holders('clerk')).toBe(4)
  })

  it('has two public legal service stations: the street and, since July 2021, the trade city with the police', () => {
    const stations = tianhui.places.filter(({ category }) => category === 'publicLegalService')
    expect(stations).toHaveLength(2)
    expect(
      stations.filter(
        ({ openedIn, jointWith }) => openedIn === '2021-07' && placeOf.get(jointWith?.[0] ?? '')?.category === 'police',
      ),
    ).toHaveLength(1)
  })

  it('gives every community one legal home with one coordination station and one kiosk, one centre above them', () => {
    for (const { code } of communities) {
      const homes = under('legalHome', code)
      expect(homes).toHaveLength(1)
      expect(under('kiosk', homes[0]!.code)).toHaveLength(1)
      expect(under('station', homes[0]!.code).map(({ category }) => category)).toEqual(['coordination'])
    }
    expect(figures.category('station', 'coordinationCentre')).toBe(1)
  })

  it('opened the Sister Dai room in October 2020 in an estate’s legal home, and Dai serves there', () => {
    const special = tianhui.places.filter(({ category }) => category === 'special')
    expect(special).toMatchObject([{ name: '代大姐调解室', openedIn: '2020-10' }])
    expect(placeOf.get(special[0]!.parent!)).toMatchObject({ kind: 'legalHome', estate: special[0]!.estate })
    const dai = tianhui.people.find(({ name }) => name === '代玉珍')!
    expect(tianhui.posts.find(({ person }) => person === dai.code)!.places).toContain(special[0]!.code)
  })

  it('has over 60 key organisations, with the hospital, the trade city and the parks of the report', () => {
    expect(figures.places.keyOrganisation).toBeGreaterThan(60)
    const names = tianhui.places.filter(({ kind }) => kind === 'keyOrganisation').map(({ name }) => name)
    expect(names).toEqual(
      expect.arrayContaining([
        '驻街部队医院',
        '成都国际商贸城',
        '轨道交通产业园',
        '北斗+产业园',
        '云锦产业园',
        '凤凰山体育公园',
        ...Object.values(firms),
      ]),
    )
  })

  it('keeps culture positions at two levels and a board in every community', () => {
    const positions = tianhui.places.filter(({ kind }) => kind === 'culturePosition')
    expect(new Set(positions.map(({ parent }) => placeOf.get(parent!)!.kind))).toEqual(new Set(['street', 'community']))
    for (const { code } of communities) {
      expect(under('culturePosition', code).filter(({ category }) => category === 'board')).toHaveLength(1)
    }
  })

  it('names a partner body of every kind the report lists', () => {
    const kinds = tianhui.places.filter(({ kind }) => kind === 'partnerBody').map(({ category }) => category)
    expect(kinds).toEqual(expect.arrayContaining(['court', 'police', 'labour', 'petitions', 'lawFirm', 'governance']))
  })
})

describe('the network', () => {
  it('names everything once and hangs every place under a place that may hold it', () => {
    const codes = [...tianhui.places, ...tianhui.committees, ...tianhui.people].map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    for (const { code, kind, parent } of tianhui.places) {
      const allowed = parentKinds[kind]
      const standsUnder = parent === undefined ? undefined : placeOf.get(parent)?.kind
      expect(allowed.length === 0 ? standsUnder === undefined : allowed.includes(standsUnder!), code).toBe(true)
    }
    expect(new Set(tianhui.places.map(({ kind }) => kind))).toEqual(new Set(nodeKinds))
  })

  it('puts estates and grids many to many, every one in a pair, every building in a pair of its own community', () => {
    const count = (side: 'estate' | 'grid') => Map.groupBy(tianhui.estateGrids, (pair) => pair[side])
    expect([...count('estate').values()].some((pairs) => pairs.length > 1)).toBe(true)
    expect([...count('grid').values()].some((pairs) => pairs.length > 1)).toBe(true)
    expect([count('estate').size, count('grid').size]).toEqual([figures.places.estate, 88])
    for (const { code, parent, grid } of tianhui.places.filter(({ kind }) => kind === 'building')) {
      expect(placeOf.get(parent!)!.parent, code).toBe(placeOf.get(grid!)!.parent)
    }
  })

  it('gives each chat group its own building and leaves some buildings without one', () => {
    const groups = tianhui.places.filter(({ kind }) => kind === 'chatGroup')
    expect(new Set(groups.map(({ parent }) => parent)).size).toBe(221)
    expect(figures.places.building).toBeGreaterThan(221)
  })

  it('holds every post where that post may be held', () => {
    for (const { person, post, places } of tianhui.posts) {
      expect(places.length, person).toBeGreaterThan(0)
      for (const place of places) expect(postPlaces[post as PostKind], person).toContain(placeOf.get(place)!.kind)
    }
    expect(new Set(tianhui.posts.map(({ person }) => person))).toEqual(new Set(tianhui.people.map(({ code }) => code)))
  })

  it('gives every community exactly one counsel and at least three legal-minded residents', () => {
    for (const { code } of communities) {
      const holding = (post: PostKind) =>
        tianhui.posts.filter((held) => held.post === post && held.places.includes(code))
      expect(holding('lawyer')).toHaveLength(1)
      expect(holding('legalMindedResident').length).toBeGreaterThanOrEqual(3)
    }
  })

  it('gives every grid one grid worker', () => {
    const served = tianhui.posts.filter(({ post }) => post === 'gridWorker').flatMap(({ places }) => places)
    expect(new Set(served).size).toBe(88)
  })

  it('makes up 17 committees as the law asks: 3 to 9 members who mediate, one chair, women among them (PML 8)', () => {
    expect(tianhui.committees).toHaveLength(17)
    for (const { code } of tianhui.committees) {
      const seated = tianhui.memberships.filter(({ committee }) => committee === code)
      expect(seated.length).toBeGreaterThanOrEqual(3)
      expect(seated.length).toBeLessThanOrEqual(9)
      expect(seated.filter(({ role }) => role === 'chair')).toHaveLength(1)
      const persons = seated.map(({ person }) => tianhui.people.find((one) => one.code === person)!)
      expect(persons.some(({ sex }) => sex === 'female')).toBe(true)
      for (const person of persons) {
        expect(tianhui.posts.some(({ person: one, post }) => one === person.code && post === 'mediator')).toBe(true)
      }
    }
    expect(tianhui.committees[0]).toMatchObject({ place: 'JD01', stars: 4 })
  })
})

describe('the people', () => {
  it('have names and sign-in names of their own, and phones that are plainly invented', () => {
    const everyone = [...tianhui.people, ...residents]
    expect(new Set(everyone.map(({ name }) => name)).size).toBe(everyone.length)
    const users = tianhui.people.map(({ signIn }) => signIn)
    expect(new Set(users).size).toBe(users.length)
    const phones = everyone.flatMap(({ phone }) => (phone ? [phone] : []))
    expect(phones.every((phone) => /^1[3-9]\d0000\d{4}$/.test(phone))).toBe(true)
    expect(new Set(phones).size).toBe(phones.length)
  })

  it('include the rare characters the glyph check is tried on', () => {
    for (const name of rareNames) expect(tianhui.people.filter((person) => person.name === name)).toHaveLength(1)
  })

  it('include the parties of the stories, with identity numbers that check and belong to no county', () => {
    expect(heYoutian).toMatchObject({ name: '何有田', sex: 'male' })
    expect(2026 - Number(heYoutian.bornOn!.slice(0, 4))).toBe(70)
    for (const { idNumber, bornOn, sex } of [heYoutian, fengShuqin, wangDeshun]) {
      expect(idNumber).toMatch(/^510199/)
      expect(idNumber!.slice(6, 14)).toBe(bornOn!.replaceAll('-', ''))
      expect(identityCheck(idNumber!.slice(0, 17))).toBe(idNumber!.at(-1))
      expect(Number(idNumber![16]) % 2 === 1 ? 'male' : 'female').toBe(sex)
    }
    expect(drivers.length).toBeGreaterThan(10)
    expect(drivers.slice(0, 6).reduce((sum, { saidLoss }) => sum + saidLoss, 0)).toBe(1_800_000)
  })

  it('sign in to the demo in ten roles', () => {
    expect(new Set(demoAccounts.map(({ role }) => role)).size).toBe(10)
    expect(demoAccounts.find(({ role }) => role === 'director')).toMatchObject({ name: '周晓岚', user: 'zhouxiaolan' })
  })

  it('are drawn the same from the same seed and otherwise from another', () => {
    const drawn = (seed: number) => {
      const next = nameStream(seed, [])
      return Array.from({ length: 20 }, () => next().name)
    }
    expect(drawn(7)).toEqual(drawn(7))
    expect(drawn(7)).not.toEqual(drawn(8))
  })
})

describe('communityForText', () => {
  it('gives a text to the same community on every machine and in every year', () => {
    expect(['a', 'b', 'consultation-17'].map(communityForText)).toEqual(['SQ05', 'SQ04', 'SQ08'])
  })

  it('spreads texts by population, within a tenth of a community’s share', () => {
    const counts = Map.groupBy(
      Array.from({ length: 132_000 }, (_, id) => communityForText(`${id}`)),
      (code) => code,
    )
    for (const { code, residents: living } of communities) {
      expect(Math.abs((counts.get(code)?.length ?? 0) - living) / living).toBeLessThan(0.1)
    }
  })
})
