/* Every request and reply of a mediation, by its phases; what several phases have in common is contract/fields.ts. */
export * from './contract/opening.ts'
export * from './contract/parties.ts'
export * from './contract/acceptance.ts'
export * from './contract/mediators.ts'
export * from './contract/sessions.ts'
export * from './contract/agreement.ts'
export * from './contract/seal.ts'
export * from './contract/performance.ts'
export * from './contract/confirmation.ts'
export * from './contract/ending.ts'
export * from './contract/dossier.ts'
export * from './contract/view.ts'
export * from './contract/ledger.ts'
export * from './contract/figures.ts'
export * from './contract/papers.ts'
export { dossierItems, itemCodes } from './dossier-data.ts'
export {
  confirmationExclusions,
  declineReasons,
  declineRoutes,
  disputeTypes,
  disputeTypeWords,
  origins,
  originWords,
  recusalGrounds,
  referrals,
  riskTriggers,
  terminationGrounds,
} from './facts.ts'
