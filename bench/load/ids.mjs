// Ids of the loaded rows can be computed from the canonical numbers, so that the adapter asks for the same cases.
const hex = (n, digits) => n.toString(16).padStart(digits, '0')
const first = Date.parse('2023-12-01T09:00:00+08:00')

const timed = (kind, at, n) => {
  const time = hex(at, 12)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${kind}-8000-${hex(n, 12)}`
}

export const caseId = (n) => timed('001', first + n * 946_000, n)
export const consultationId = (n) => timed('002', first + n * 315_000, n)
export const unitId = (n) => timed('003', first, n)
export const committeeOf = (unit) => timed('004', first, unit)
export const personId = (n) => timed('005', first, n)
export const workerId = (n) => timed('006', first, n)
export const partyId = (n) => timed('007', first, n)
export const deadlineId = (n) => timed('008', first, n)
export const accessId = (n, which) => timed(which, first, n)

/** The canonical states, as the states of the product's own machine. */
export const states = {
  S1: 'applied',
  S2: 'awaitingConsent',
  S3: 'accepted',
  S4: 'assigned',
  S5: 'inSession',
  S6: 'agreed',
  S7: 'performing',
  S8: 'closed',
}

/** The canonical outcomes, as the product counts them; O4 is still pending. */
export const outcomes = { O1: 'succeeded', O2: 'failed', O3: 'transferred' }
