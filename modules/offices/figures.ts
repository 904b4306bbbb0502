import { nodeKinds, type Category, type Employment, type Network, type NodeKind, type PostKind } from './network.ts'

export type Figures = {
  places: Record<NodeKind, number>
  residents: number
  hectares: number
  committees: number
  /** Persons, each counted once for a post however many places it covers. */
  holders: (post: PostKind, employment?: Employment) => number
  category: (kind: NodeKind, category: Category) => number
}

/** Counts a network as an office reports it: places by kind, residents and area added up from the communities. */
export const figuresOf = ({ places, posts, committees }: Network): Figures => {
  const byKind = (kind: NodeKind) => places.filter((place) => place.kind === kind)
  const communities = byKind('community')
  const sum = (values: (number | undefined)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0)
  return {
    places: Object.fromEntries(nodeKinds.map((kind) => [kind, byKind(kind).length])) as Record<NodeKind, number>,
    residents: sum(communities.map(({ residents }) => residents)),
    hectares: sum(communities.map(({ hectares }) => hectares)),
    committees: committees.length,
    holders: (post, employment) =>
      new Set(
        posts
          .filter((held) => held.post === post && (!employment || held.employment === employment))
          .map(({ person }) => person),
      ).size,
    category: (kind, category) => byKind(kind).filter((place) => place.category === category).length,
  }
}
