import type { Network, Place } from './network.ts'

/**
 * The workbook's district is the one the office stands below, whatever code it gives it: every reference takes the
 * standing code. Its row is kept only for whoever may write the district; others import below it.
 */
export const adoptDistrict = (network: Network, standing: Place | undefined, mayWrite: boolean): Network => {
  const named = network.places.find(({ kind }) => kind === 'district')
  if (!named) return network
  const said = (code: string) => (code === named.code && standing ? standing.code : code)
  return {
    ...network,
    places: network.places
      .filter((place) => place !== named || mayWrite)
      .map((place) => ({
        ...place,
        code: said(place.code),
        ...(place.parent ? { parent: said(place.parent) } : {}),
      })),
    posts: network.posts.map((post) => ({ ...post, places: post.places.map(said) })),
  }
}
