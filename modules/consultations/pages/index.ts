import type { Page } from '@fengqiao/kernel/module.ts'
import { askingPages } from './asking.ts'
import { callingPages } from './calling.ts'
import { followingPages } from './following.ts'
import { homePages } from './home.ts'
import { lawPages } from './law.ts'
import { receiptPages } from './receipt.ts'
import { reviewingPages } from './reviewing.ts'
import { sumsPages } from './sums.ts'
import { waitingPages } from './waiting.ts'

/** Everything a resident sees of a consultation; plain HTML that works without script. */
export const pages: readonly Page[] = [
  ...homePages,
  ...sumsPages,
  ...lawPages,
  ...reviewingPages,
  ...askingPages,
  ...receiptPages,
  ...waitingPages,
  ...callingPages,
  ...followingPages,
]
