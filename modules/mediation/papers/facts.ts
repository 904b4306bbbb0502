/**
 * Everything the nineteen papers of a mediation may print. The office's record is turned into this once;
 * each paper is a pure function of it. Dates are `YYYY-MM-DD`, moments `YYYY-MM-DDTHH:mm` (Asia/Shanghai), money fen.
 * What is unknown is absent, and printed as a blank.
 */

export type Agent = {
  name: string
  kind: 'statutory' | 'entrusted'
  relation?: string
  sex?: string
  age?: number
  phone?: string
  address?: string
  idNumber?: string
  authority?: {
    scope: 'general' | 'special'
    powers: readonly string[]
    from?: string
    until?: string
    signedOn?: string
  }
}

type Side = {
  role: 'applicant' | 'respondent'
  agents: readonly Agent[]
  phone?: string
  address?: string
  /** Of the agreement, drawn on a screen: a PNG in base64. */
  signature?: string
}

export type Individual = Side & {
  kind: 'individual'
  name: string
  sex?: string
  ethnicity?: string
  age?: number
  occupation?: string
  idNumber?: string
}

export type Entity = Side & {
  kind: 'entity'
  name: string
  creditCode?: string
  representative?: string
  post?: string
}

export type Party = Individual | Entity

export type Said = { who: string; text: string }

export type Investigation = {
  startedAt?: string
  endedAt?: string
  place?: string
  participants: readonly string[]
  person: Individual
  investigators: readonly string[]
  recorder?: string
  talk: readonly Said[]
}

export type EvidenceItem = {
  name: string
  provider?: string
  form: 'original' | 'copy'
  pages?: number
  proves?: string
  receivedOn?: string
  receivedBy?: string
}

export type Session = {
  startedAt?: string
  endedAt?: string
  place?: string
  open: boolean
  invitees: readonly string[]
  present: readonly string[]
  mediators: readonly string[]
  recorder?: string
  rulesTold: boolean
  talk: readonly Said[]
  result?: 'agreed' | 'notAgreed' | 'continued'
  resultNote?: string
}

export type Instalment = { dueOn?: string; amountFen: number; note?: string }

export type Agreement = {
  number?: string
  facts?: string
  issues?: string
  responsibility?: string
  /** “《民法典》第五百七十七条（2020年5月28日的文本）” */
  law?: readonly string[]
  terms: readonly string[]
  instalments: readonly Instalment[]
  mode?: string
  place?: string
  limit?: string
  onDefault?: string
  signedOn?: string
  copies?: number
  /** SM3 of the content the parties agreed to; printed where somebody signed on a screen. */
  digest?: string
  mediatorSignatures?: Readonly<Record<string, string>>
}

export type FollowUp = {
  on?: string
  way?: string
  reason?: string
  performance?: 'performed' | 'inPart' | 'notPerformed' | 'notDue'
  satisfaction?: 'satisfied' | 'fair' | 'dissatisfied'
  findings?: string
  measures?: string
  visited: readonly string[]
  visitor?: string
}

/** A legal route after failure or refusal, its last day computed by the counter of days. */
export type Route = { way: string; organ: string; lastDay?: string; basis: string; note?: string }

export type Receipt = {
  payer: string
  payee: string
  amountFen: number
  on?: string
  way?: string
  instalment?: number
}

export type DossierItem = { document: string; from?: number; to?: number; note?: string }

export type TerminationGround = 'partyStops' | 'noAgreement' | 'limitPassed' | 'event' | 'other'

export type Origin =
  | 'application'
  | 'initiative'
  | 'courtReferral'
  | 'policeReferral'
  | 'procuratorateReferral'
  | 'petitionReferral'
  | 'otherReferral'

export type MediationPaperFacts = {
  language: 'zh'
  paperId: string
  verifyAt?: string
  madeOn: string
  committee: { name: string; address?: string; phone?: string; chair?: string }
  caseNumber?: string
  title: string
  disputeType?: string
  origin?: Origin
  referral?: { from: string; letterNumber?: string; receivedOn?: string }
  parties: readonly Party[]
  summary?: string
  requests: readonly string[]
  appliedOn?: string
  acceptedOn?: string
  rightsToldOn?: string
  endedOn?: string
  closedOn?: string
  mediators: readonly string[]
  recorder?: string
  registrar?: string
  investigations: readonly Investigation[]
  evidence: readonly EvidenceItem[]
  sessions: readonly Session[]
  agreement?: Agreement
  followUps: readonly FollowUp[]
  confirmation?: { court: string; courtTie?: string; appliedOn?: string; lastDay?: string; annexes: readonly string[] }
  refusal?: { number?: string; on?: string; reason: string; basis?: string; organ?: string; routes: readonly Route[] }
  transfer?: { number?: string; on?: string; to: string; reason?: string; papers: readonly string[]; replyBy?: string }
  feedback?: { number?: string; on?: string; to: string; result?: string; papers: readonly string[] }
  termination?: { number?: string; on?: string; ground: TerminationGround; detail?: string; routes: readonly Route[] }
  receipts: readonly Receipt[]
  recusal?: {
    by: string
    against: string
    post?: string
    ground?: string
    on?: string
    decision?: 'granted' | 'denied'
    decidedOn?: string
  }
  certificate?: {
    number?: string
    on?: string
    to?: string
    duty?: string
    performedOn?: string
    proofs: readonly string[]
  }
  extension?: { from?: string; to?: string; reason?: string; agreedOn?: string }
  result?: { outcome?: string; process?: string }
  dossier?: {
    number?: string
    retention?: string
    filedBy?: string
    filedOn?: string
    checkedBy?: string
    checkedOn?: string
    pages?: number
    items: readonly DossierItem[]
    missing?: string
    corrections?: string
    additions?: string
    note?: string
  }
}
