import { estateGridPairs, type Network } from '@fengqiao/offices/network'
import { committees, memberships, people, posts } from './people.ts'
import { estateGridList, places } from './places.ts'

/**
 * The network of the Tianhui office, the reference deployment. Its figures are those of the press report of August
 * 2022; every person, firm, phone number and estate in it is invented. The same on every run.
 */
export const tianhui: Network = {
  places: [...places],
  estateGrids: estateGridPairs(estateGridList, places),
  committees: [...committees],
  memberships: [...memberships],
  people: [...people],
  posts: [...posts],
}
