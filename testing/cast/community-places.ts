import type { EstateGrid, Place } from '@fengqiao/offices/network'
import type { Community } from './communities.ts'

export const two = (number: number) => String(number).padStart(2, '0')
export const digits = ({ code }: Community) => code.slice(2)
export const range = (count: number) => Array.from({ length: count }, (_, at) => at + 1)

export const estateCode = (community: Community, estate: number) => `XQ${digits(community)}${two(estate)}`
export const gridCode = (community: Community, grid: number) => `WG${digits(community)}${two(grid)}`
export const legalHomeCode = (community: Community) => `FJ${digits(community)}`

/** The estates of grid n: grids and estates are laid side by side, so each side may span several of the other. */
const estatesOfGrid = ({ grids, estates }: Community, grid: number): number[] => {
  const from = Math.floor(((grid - 1) * estates.length) / grids)
  const to = Math.ceil((grid * estates.length) / grids)
  return range(estates.length).slice(from, to)
}

export const pairsOf = (community: Community): EstateGrid[] =>
  range(community.grids).flatMap((grid) =>
    estatesOfGrid(community, grid).map((estate) => ({
      estate: estateCode(community, estate),
      grid: gridCode(community, grid),
    })),
  )

export const gridName = (community: Community, grid: number): string => {
  const estate = community.estates[estatesOfGrid(community, grid)[0]! - 1]!
  const alike = range(grid - 1).filter(
    (earlier) => community.estates[estatesOfGrid(community, earlier)[0]! - 1] === estate,
  ).length
  return alike === 0 ? `${estate}网格` : `${estate}第 ${alike + 1} 网格`
}

/** Buildings go round the pairs of estate and grid, the first estate thrice, and are numbered within their estate. */
export const buildingsOf = (community: Community): Place[] => {
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

export const chatGroupsOf = (community: Community): Place[] =>
  buildingsOf(community)
    .slice(0, community.chatGroups)
    .map(({ code, name }) => ({
      code: `QL${code.slice(2)}`,
      kind: 'chatGroup',
      name: `${name}法律服务群`,
      parent: code,
    }))

export const homesOf = (community: Community): Place[] => {
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
