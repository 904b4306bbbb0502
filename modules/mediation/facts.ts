/** What the guards of a mediation are judged by; read from the module's own tables before every move. */
export type MediationFacts = {
  /** Where it came from: a party, the committee itself, or a body that referred it. */
  readonly origin: Origin
  readonly applicants: number
  readonly respondents: number
  /** Every party has agreed, and nobody's refusal stands. */
  readonly allConsent: boolean
  readonly refusalStands: boolean
  /** A reason not to accept that this origin does not lift (§ 受理范围). */
  readonly barred: boolean
  readonly mediators: number
  readonly conflict: boolean
  readonly sessions: number
  readonly limitPassed: boolean
  readonly terms: boolean
  readonly agreementSound: boolean
  readonly signedByAll: boolean
  readonly signedByMediator: boolean
  readonly sealed: boolean
  readonly waivesWriting: boolean
  readonly instalmentsLeft: number
  readonly urged: boolean
  readonly dossierComplete: boolean
  /** Whoever archives is not whoever closed. */
  readonly secondPerson: boolean
}

export const origins = [
  'application',
  'initiative',
  'courtReferral',
  'policeReferral',
  'procuratorateReferral',
  'petitionReferral',
  'otherReferral',
] as const
export type Origin = (typeof origins)[number]

/** Court and police refer what they have already taken up: that they hold it never bars it then. */
export const lifts = (origin: Origin, reason: DeclineReason): boolean =>
  reason === 'alreadyHandled' && (origin === 'courtReferral' || origin === 'policeReferral')

export const declineReasons = [
  'exclusiveJurisdiction',
  'alreadyHandled',
  'partyRefuses',
  'crimeOrPublicOrder',
  'administrativeDispute',
  'statusValidity',
] as const
export type DeclineReason = (typeof declineReasons)[number]

/** The eighteen types of the current return; whether a newer list replaced it is not verified. */
export const disputeTypes = [
  'marriageFamily',
  'neighbour',
  'housingHomestead',
  'contract',
  'business',
  'damages',
  'forestLand',
  'expropriation',
  'pollution',
  'migrantWages',
  'otherLabor',
  'tourism',
  'eCommerce',
  'otherConsumer',
  'medical',
  'traffic',
  'propertyMgmt',
  'other',
] as const
export type DisputeType = (typeof disputeTypes)[number]
