// Printed from the migrations. Do not edit: run bin/node database/print-schema.ts.
import type { ColumnType } from 'kysely'

/** A column the database can fill by itself. */
export type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>

/** A column only the database fills. */
export type GeneratedAlways<T> = T extends ColumnType<infer S, infer _I, infer _U>
  ? ColumnType<S, never, never>
  : ColumnType<T, never, never>

/** An ISO string with offset +08:00. */
export type Timestamp = ColumnType<string, string, string>

/** Written as text (JSON.stringify), because pg would turn a bare array into a PostgreSQL array. */
export type Json = ColumnType<unknown, string, string>

/** Read as text, so that no digit is lost. */
export type Numeric = ColumnType<string, string | number, string | number>

export interface CaseworkAccess {
  id: string
  office_id: string
  matter_id: string
  principal_id: string
  purpose: string
  side: Generated<string>
  since: Timestamp
  until: Timestamp | null
  granted_by: string
}

export interface CaseworkDeadlines {
  id: string
  matter_id: string
  office_id: string
  machine: string
  rule: string
  subject: string | null
  owner: string
  owner_id: string | null
  started_at: Timestamp
  last_day: string | null
  last_instant: Timestamp
  warn_day: string
  rolled: boolean
  provisional: boolean
  calendar_version: string
  status: string
  ended_at: Timestamp | null
}

export interface CaseworkFiles {
  id: string
  matter_id: string
  office_id: string
  side: string
  purpose: string
  name: string
  digest: string
  kind: string
  bytes: number
  happened_at: Timestamp
  recorded_at: Timestamp
  recorded_by: string
  address: string
  about: string | null
  recorded_by_name: string
  on_behalf_of: string | null
  pages: number | null
}

export interface CaseworkHistory {
  matter_id: string
  seq: number
  office_id: string
  machine: string
  move: string
  from_state: string | null
  to_state: string
  happened_at: Timestamp
  recorded_at: Timestamp
  client_at: Timestamp | null
  actor_id: string
  actor_roles: string[]
  on_behalf_of: string | null
  decided_on: number | null
  command_id: string | null
  facts: Generated<Json>
  sealed: Buffer | null
  previous: string
  hash: string
}

export interface CaseworkMachines {
  matter_id: string
  office_id: string
  machine: string
  state: string
  since: Timestamp
}

export interface CaseworkMatterKeys {
  matter_id: string
  office_id: string
  wrapped: Buffer | null
}

export interface CaseworkMatters {
  id: string
  office_id: string
  place_id: string | null
  kind: string
  channel: string
  receipt_code: string
  secret_hash: string | null
  number: string | null
  title: string
  topic: string | null
  state: string
  outcome: string | null
  amount_fen: number | null
  holder_id: string | null
  holder_name: string | null
  next_duty: string | null
  next_due: Timestamp | null
  next_provisional: Generated<boolean>
  version: Generated<number>
  history_seq: Generated<number>
  history_head: Generated<string>
  search: Generated<string[]>
  happened_at: Timestamp
  recorded_at: Timestamp
  recorded_by: string
  on_behalf_of: string | null
  closed_at: Timestamp | null
}

export interface CaseworkNotes {
  id: string
  matter_id: string
  office_id: string
  kind: string
  side: string
  title: string | null
  body: string
  happened_at: Timestamp
  recorded_at: Timestamp
  recorded_by: string
  recorded_by_name: string
  on_behalf_of: string | null
  corrects: string | null
}

export interface CaseworkParties {
  id: string
  matter_id: string
  office_id: string
  person_id: string
  role: string
  side: string
  for_party: string | null
  authority: string | null
  relation: string | null
  recorded_at: Timestamp
  ended_at: Timestamp | null
}

export interface CaseworkSealedHeads {
  seal: number
  matter_id: string
  history_seq: number
  head: string
}

export interface CaseworkSeals {
  seq: number
  at: Timestamp
  heads: number
  digest: string
  previous: string
  hash: string
}

export interface ConsultationsAsked {
  id: string
  office_id: string
  source_id: string
  at: Timestamp
}

export interface ConsultationsCallSeats {
  matter_id: string
  side: string
  office_id: string
  seat_id: string
  joined_at: Timestamp
  left_at: Timestamp | null
  hung_up: Generated<boolean>
}

export interface ConsultationsCallSignals {
  id: string
  matter_id: string
  office_id: string
  to_seat: string
  body: Json
  recorded_at: Timestamp
}

export interface ConsultationsDrafts {
  visitor_id: string
  office_id: string
  command_id: string
  topic: string
  answers: Generated<Json>
  kept_at: Timestamp
  filled_in: Json | null
}

export interface ConsultationsDuty {
  office_id: string
  worker_id: string
  name: string
  since: Timestamp
  until: Timestamp
  talking: string | null
}

export interface ConsultationsFacts {
  id: string
  matter_id: string
  office_id: string
  body: string
  happened_at: Timestamp
  recorded_at: Timestamp
  recorded_by: string
  on_behalf_of: string | null
}

export interface ConsultationsQueue {
  matter_id: string
  office_id: string
  joined_at: Timestamp
  left_at: Timestamp | null
  alerted: Generated<string[]>
  alert_until: Timestamp
  taken_by: string | null
}

export interface ConsultationsRecords {
  matter_id: string
  office_id: string
  topic: string
  channel: string
  heads: Generated<number>
  told: string
  choices: Generated<Json>
  person_id: string | null
  promised_at: Timestamp | null
  adviser_id: string | null
  adviser_name: string | null
  accepted_at: Timestamp | null
  summary: string | null
  answer: string | null
  citations: Generated<Json>
  next_steps: string | null
  answered_at: Timestamp | null
  rating: number | null
  rating_words: string | null
  rated_at: Timestamp | null
  happened_at: Timestamp
  recorded_at: Timestamp
  recorded_by: string
  on_behalf_of: string | null
  adviser_post: string | null
  adviser_firm: string | null
  proof: Json | null
  filled_in: Json | null
}

export interface ConsultationsSlipTries {
  id: string
  matter_id: string
  at: Timestamp
}

export interface IdentityAccounts {
  id: string
  office_id: string
  user_name: string
  password_hash: string | null
  totp_sealed: Buffer | null
  totp_last_step: number | null
  roles: string[]
  offices: Generated<string[]>
  failed: Generated<number>
  locked_until: Timestamp | null
  must_change: Generated<boolean>
  recorded_at: Timestamp
  recorded_by: string
  ended_at: Timestamp | null
  totp_pending: Buffer | null
  has_totp: GeneratedAlways<boolean | null>
  signed_in_at: Timestamp | null
}

export interface IdentityHelps {
  id: string
  office_id: string
  helper_id: string
  person_id: string
  relation: string
  reason: string
  consent: string
  began_at: Timestamp
  ended_at: Timestamp | null
}

export interface IdentityKiosks {
  id: string
  office_id: string
  place_id: string
  name: string
  key_hash: string | null
  enrol_hash: string | null
  enrol_until: Timestamp | null
  recorded_at: Timestamp
  recorded_by: string
  seen_at: Timestamp | null
  ended_at: Timestamp | null
  paired: GeneratedAlways<boolean | null>
}

export interface IdentityPhoneCodes {
  id: string
  office_id: string
  phone_hash: string
  code_hash: string
  purpose: string
  tries: Generated<number>
  created_at: Timestamp
  expires_at: Timestamp
  used_at: Timestamp | null
}

export interface IdentityResidents {
  id: string
  phone_hash: string
  phone_sealed: Buffer
  phone_mask: string
  visitors: Generated<string[]>
  recorded_at: Timestamp
  signed_in_at: Timestamp
}

export interface IdentitySessions {
  token_hash: string
  kind: string
  principal_id: string
  office_id: string
  place_id: string | null
  kiosk_id: string | null
  matter_id: string | null
  created_at: Timestamp
  expires_at: Timestamp
  ended_at: Timestamp | null
}

export interface IdentitySetUp {
  one: Generated<boolean>
  code_hash: string
  made_at: Timestamp
  done_at: Timestamp | null
}

export interface IdentityTries {
  id: string
  what: string
  who: string
  at: Timestamp
}

export interface KernelAudit {
  id: string
  at: Timestamp
  office_id: string | null
  principal_id: string
  roles: string[]
  on_behalf_of: string | null
  endpoint: string
  matter_id: string | null
  outcome: string
  command_id: string | null
  client_at: Timestamp | null
}

export interface KernelCommands {
  id: string
  principal_id: string
  endpoint: string
  input_digest: string
  reply: Buffer | null
  at: Timestamp
}

export interface KernelInstallation {
  name: string
  value: string
}

export interface KernelMessages {
  id: string
  office_id: string | null
  way: string
  purpose: string
  matter_id: string | null
  worker_id: string | null
  sealed: Buffer | null
  state: Generated<string>
  tries: Generated<number>
  next_at: Timestamp
  useful_until: Timestamp
  problem: string | null
  recorded_at: Timestamp
  recorded_by: string
  ended_at: Timestamp | null
}

export interface KernelSweeps {
  name: string
  ended_at: Timestamp | null
  stopped_at: Timestamp | null
  stopped_zh: string | null
  stopped_en: string | null
}

export interface LawAssistantDrafts {
  id: string
  office_id: string
  matter_id: string | null
  model: string
  outcome: string
  shown: number
  withheld: number
  transcript: Buffer | null
  asked_by_name: string
  happened_at: Timestamp
  recorded_at: Timestamp
  recorded_by: string
  on_behalf_of: string | null
}

export interface LawCalendarFeeds {
  id: string
  office_id: string
  account_id: string
  token_hash: string
  happened_at: Timestamp
  recorded_at: Timestamp
  recorded_by: string
  on_behalf_of: string | null
  ended_at: Timestamp | null
}

export interface LawCardReviews {
  id: string
  office_id: string
  card_id: string
  digest: string
  stands: boolean
  reviewer_id: string
  reviewer_name: string
  happened_at: Timestamp
  recorded_at: Timestamp
  recorded_by: string
  on_behalf_of: string | null
}

export interface LawChecks {
  id: string
  office_id: string
  law: string
  to_version: string
  kind: string
  item: string
  note: string | null
  checked_by_name: string
  happened_at: Timestamp
  recorded_at: Timestamp
  recorded_by: string
  on_behalf_of: string | null
}

export interface LawFigures {
  id: string
  office_id: string
  figure: string
  from_day: string
  value: number
  source: string
  entered_by_name: string
  happened_at: Timestamp
  recorded_at: Timestamp
  recorded_by: string
  on_behalf_of: string | null
}

export interface LawTriageCorrections {
  id: string
  office_id: string
  matter_id: string | null
  question_hash: string
  part: string
  was: string
  is_now: string
  happened_at: Timestamp
  recorded_at: Timestamp
  recorded_by: string
  on_behalf_of: string | null
}

export interface MediationAgreements {
  id: string
  version: number
  kind: string
  facts: string
  issues: string
  responsibility: string
  manner: string
  place: string
  on_default: string
  total_fen: number | null
  copies: number
  signing_on: string
  wants_confirmation: boolean
  status_clause: boolean
  title_clause: boolean
  personal_relation: boolean
  screen_agreed: boolean
  content: Json
  digest: string
  why: string | null
  matter_id: string
  office_id: string
  happened_at: Timestamp
  recorded_at: Timestamp
  recorded_by: string
  on_behalf_of: string | null
}

export interface MediationAuthorities {
  party_id: string
  scope: string
  powers: string[]
  signed_on: string | null
  valid_from: string | null
  valid_until: string | null
  file_id: string | null
  matter_id: string
  office_id: string
  happened_at: Timestamp
  recorded_at: Timestamp
  recorded_by: string
  on_behalf_of: string | null
}

export interface MediationCapacities {
  party_id: string
  capacity: string
  matter_id: string
  office_id: string
  happened_at: Timestamp
  recorded_at: Timestamp
  recorded_by: string
  on_behalf_of: string | null
}

export interface MediationCases {
  matter_id: string
  office_id: string
  committee_id: string
  dispute_type: string
  origin: string
  summary: string
  requests: string
  asked: string
  requested_at: Timestamp
  referred_by: string | null
  referral_letter: string | null
  referral_received_on: string | null
  feedback_due: string | null
  feedback_at: Timestamp | null
  feedback_words: string | null
  accepted_at: Timestamp | null
  year: number | null
  serial: number | null
  limit_day: string | null
  decline_reason: string | null
  declined_at: Timestamp | null
  termination_ground: string | null
  termination_words: string | null
  agreement_id: string | null
  agreement_kind: string | null
  effective_at: Timestamp | null
  ended_at: Timestamp | null
  performed_at: Timestamp | null
  closed_at: Timestamp | null
  closed_by: string | null
  retention: string | null
  archived_at: Timestamp | null
  archived_by: string | null
  recorded_at: Timestamp
  recorded_by: string
  on_behalf_of: string | null
}

export interface MediationConfirmations {
  id: string
  agreement_id: string
  court: string
  court_tie: string
  last_day: string
  last_day_provisional: boolean
  result: string | null
  ruling_number: string | null
  ruled_on: string | null
  ruling_words: string | null
  matter_id: string
  office_id: string
  happened_at: Timestamp
  recorded_at: Timestamp
  recorded_by: string
  on_behalf_of: string | null
}

export interface MediationContacts {
  id: string
  party_id: string
  how: string
  outcome: string
  companions: string | null
  words: string | null
  matter_id: string
  office_id: string
  happened_at: Timestamp
  recorded_at: Timestamp
  recorded_by: string
  on_behalf_of: string | null
}

export interface MediationDossierItems {
  id: string
  item: string
  place: string
  pages: number | null
  file_id: string | null
  matter_id: string
  office_id: string
  happened_at: Timestamp
  recorded_at: Timestamp
  recorded_by: string
  on_behalf_of: string | null
}

export interface MediationEvidence {
  id: string
  seq: number
  name: string
  provider: string
  party_id: string | null
  form: string
  pages: number
  proves: string
  received_by: string
  file_id: string | null
  matter_id: string
  office_id: string
  happened_at: Timestamp
  recorded_at: Timestamp
  recorded_by: string
  on_behalf_of: string | null
}

export interface MediationExtensions {
  id: string
  old_day: string
  new_day: string
  reason: string
  matter_id: string
  office_id: string
  happened_at: Timestamp
  recorded_at: Timestamp
  recorded_by: string
  on_behalf_of: string | null
}

export interface MediationFollowUpPlans {
  id: string
  instalment_id: string | null
  reason: string
  due: string
  done_at: Timestamp | null
  matter_id: string
  office_id: string
  happened_at: Timestamp
  recorded_at: Timestamp
  recorded_by: string
  on_behalf_of: string | null
}

export interface MediationFollowUps {
  id: string
  plan_id: string | null
  way: string
  visited: string
  performance: string
  satisfaction: string | null
  lawsuit: string | null
  flare_up: boolean
  findings: string
  measures: string | null
  matter_id: string
  office_id: string
  happened_at: Timestamp
  recorded_at: Timestamp
  recorded_by: string
  on_behalf_of: string | null
}

export interface MediationHonours {
  id: string
  kind: string
  given_by: string
  words: string
  file_id: string | null
  matter_id: string
  office_id: string
  happened_at: Timestamp
  recorded_at: Timestamp
  recorded_by: string
  on_behalf_of: string | null
}

export interface MediationInstalments {
  id: string
  agreement_id: string
  term_id: string
  seq: number
  due: string
  amount_fen: number | null
  note: string
  performed_at: Timestamp | null
  matter_id: string
  office_id: string
  happened_at: Timestamp
  recorded_at: Timestamp
  recorded_by: string
  on_behalf_of: string | null
}

export interface MediationInvestigations {
  id: string
  place: string
  person: string
  participants: string
  record: string
  ends_at: Timestamp | null
  file_id: string | null
  matter_id: string
  office_id: string
  happened_at: Timestamp
  recorded_at: Timestamp
  recorded_by: string
  on_behalf_of: string | null
}

export interface MediationLetters {
  id: string
  matter_id: string
  office_id: string
  committee_id: string
  kind: string
  year: number
  serial: number
  number: string
  happened_at: Timestamp
  recorded_at: Timestamp
  recorded_by: string
  on_behalf_of: string | null
}

export interface MediationMediators {
  id: string
  worker_id: string
  name: string
  chosen: string
  declared: boolean
  since: Timestamp
  until: Timestamp | null
  recused_for: string | null
  recused_words: string | null
  asked_by: string | null
  matter_id: string
  office_id: string
  happened_at: Timestamp
  recorded_at: Timestamp
  recorded_by: string
  on_behalf_of: string | null
}

export interface MediationNotices {
  id: string
  kind: string
  party_id: string | null
  way: string
  received_by: string
  matter_id: string
  office_id: string
  happened_at: Timestamp
  recorded_at: Timestamp
  recorded_by: string
  on_behalf_of: string | null
}

export interface MediationPerformances {
  id: string
  instalment_id: string
  amount_fen: number | null
  payer: string
  payee: string
  way: string
  proof: string
  file_id: string | null
  matter_id: string
  office_id: string
  happened_at: Timestamp
  recorded_at: Timestamp
  recorded_by: string
  on_behalf_of: string | null
}

export interface MediationReminders {
  id: string
  instalment_id: string
  how: string
  words: string | null
  matter_id: string
  office_id: string
  happened_at: Timestamp
  recorded_at: Timestamp
  recorded_by: string
  on_behalf_of: string | null
}

export interface MediationRisks {
  id: string
  triggers: string[]
  level: string
  reported_to: string
  words: string | null
  matter_id: string
  office_id: string
  happened_at: Timestamp
  recorded_at: Timestamp
  recorded_by: string
  on_behalf_of: string | null
}

export interface MediationSealUses {
  id: string
  committee_id: string
  agreement_id: string | null
  purpose: string
  copies: number
  used_by: string
  used_by_name: string
  approved_by: string
  approved_by_name: string
  matter_id: string
  office_id: string
  happened_at: Timestamp
  recorded_at: Timestamp
  recorded_by: string
  on_behalf_of: string | null
}

export interface MediationSeries {
  committee_id: string
  office_id: string
  year: number
  last: number
  kind: Generated<string>
}

export interface MediationSessions {
  id: string
  seq: number
  place: string
  open: boolean
  ends_at: Timestamp | null
  present: string
  invitees: string
  recorder: string | null
  rules_told: boolean
  record: string
  result: string
  next_on: string | null
  file_id: string | null
  matter_id: string
  office_id: string
  happened_at: Timestamp
  recorded_at: Timestamp
  recorded_by: string
  on_behalf_of: string | null
}

export interface MediationSignatures {
  id: string
  agreement_id: string
  party_id: string | null
  agent_id: string | null
  worker_id: string | null
  mode: string
  file_id: string | null
  digest: string
  matter_id: string
  office_id: string
  happened_at: Timestamp
  recorded_at: Timestamp
  recorded_by: string
  on_behalf_of: string | null
}

export interface MediationStands {
  id: string
  party_id: string
  stand: string
  how: string
  words: string | null
  matter_id: string
  office_id: string
  happened_at: Timestamp
  recorded_at: Timestamp
  recorded_by: string
  on_behalf_of: string | null
}

export interface MediationTalkWords {
  talk_id: string
  matter_id: string
  office_id: string
  words: string
  recorded_by: string
  on_behalf_of: string | null
}

export interface MediationTalks {
  id: string
  party_id: string
  place: string
  present: string
  matter_id: string
  office_id: string
  happened_at: Timestamp
  recorded_at: Timestamp
  recorded_by: string
  on_behalf_of: string | null
}

export interface MediationTerms {
  id: string
  agreement_id: string
  seq: number
  debtor_id: string
  creditor_id: string | null
  what: string
  how: string
  amount_fen: number | null
  matter_id: string
  office_id: string
  happened_at: Timestamp
  recorded_at: Timestamp
  recorded_by: string
  on_behalf_of: string | null
}

export interface MediationTransfers {
  id: string
  receiver: string
  reason: string
  papers: string
  reply: string | null
  reply_by: string | null
  reply_words: string | null
  replied_at: Timestamp | null
  matter_id: string
  office_id: string
  happened_at: Timestamp
  recorded_at: Timestamp
  recorded_by: string
  on_behalf_of: string | null
  to_committee: string | null
  to_matter: string | null
}

export interface OfficesLinks {
  office_id: string
  from_id: string
  to_id: string
  kind: string
}

export interface OfficesNodes {
  id: string
  office_id: string
  parent_id: string | null
  kind: string
  code: string
  name: string
  path: string[]
  facts: Generated<Json>
  recorded_at: Timestamp
  closed_at: Timestamp | null
}

export interface OfficesSettings {
  office_id: string
  name: string
  value: Json
  mark: string
  source: string | null
  recorded_at: Timestamp
  recorded_by: string
}

export interface PapersIssued {
  id: string
  matter_id: string
  office_id: string
  kind: string
  nth: number
  version: number
  title: string
  number: string | null
  issuer: string
  made_on: string
  content_digest: string
  pdf_digest: string
  pdf_address: string
  docx_address: string
  pages: number
  supersedes: string | null
  reason: string | null
  issued_at: Timestamp
  issued_by: string
  issued_by_name: string
  on_behalf_of: string | null
}

export interface PeopleAssignments {
  office_id: string
  worker_id: string
  place_id: string
  post: string
}

export interface PeopleCorrections {
  id: string
  office_id: string
  person_id: string
  fields: string[]
  before: Buffer
  reason: string
  recorded_at: Timestamp
  recorded_by: string
  on_behalf_of: string | null
}

export interface PeopleLooks {
  id: string
  office_id: string
  person_id: string
  endpoint: string
  at: Timestamp
  by: string
  on_behalf_of: string | null
}

export interface PeoplePersonKeys {
  person_id: string
  office_id: string
  wrapped: Buffer | null
}

export interface PeoplePersons {
  id: string
  office_id: string
  kind: string
  name: string
  sex: string | null
  ethnicity: string | null
  birth_day: string | null
  age_said: number | null
  occupation: string | null
  employer: string | null
  address: string | null
  representative: string | null
  representative_post: string | null
  registration_code: string | null
  phone_sealed: Buffer | null
  phone_hash: string | null
  phone_mask: string | null
  identity_sealed: Buffer | null
  identity_hash: string | null
  identity_mask: string | null
  name_search: string[]
  needs: string | null
  happened_at: Timestamp
  recorded_at: Timestamp
  recorded_by: string
  on_behalf_of: string | null
}

export interface PeopleReveals {
  id: string
  office_id: string
  person_id: string
  matter_id: string
  what: string
  reason: string
  at: Timestamp
  by: string
}

export interface PeopleWorkers {
  id: string
  office_id: string
  code: string
  name: string
  phone: string | null
  posts: string[]
  employment: string | null
  employer: string | null
  facts: Generated<Json>
  recorded_at: Timestamp
  ended_at: Timestamp | null
  identity_sealed: Buffer | null
  identity_mask: string | null
}

export interface PublishedAssignments {
  office_id: string
  worker_id: string
  name: string
  place_id: string
  post: string
}

export interface PublishedAudit {
  id: string
  at: Timestamp
  office_id: string | null
  principal_id: string
  roles: string[]
  on_behalf_of: string | null
  endpoint: string
  matter_id: string | null
  outcome: string
}

export interface PublishedCitations {
  matter_id: string | null
  office_id: string | null
  article: string | null
  version: string | null
  as_of: string | null
}

export interface PublishedConsultations {
  matter_id: string
  office_id: string
  topic: string
  channel: string
  heads: number
  adviser_id: string | null
  adviser_name: string | null
  accepted_at: Timestamp | null
  answered_at: Timestamp | null
  rating: number | null
  happened_at: Timestamp
  told: string
  choices: Json
  person_id: string | null
  summary: string | null
}

export interface PublishedDeadlines {
  id: string
  matter_id: string
  office_id: string
  machine: string
  rule: string
  subject: string | null
  owner: string
  owner_id: string | null
  started_at: Timestamp
  last_day: string | null
  last_instant: Timestamp
  warn_day: string
  rolled: boolean
  provisional: boolean
  calendar_version: string
  status: string
  ended_at: Timestamp | null
}

export interface PublishedFiles {
  id: string
  matter_id: string
  office_id: string
  side: string
  purpose: string
  about: string | null
  name: string
  digest: string
  address: string
  kind: string
  bytes: number
  pages: number | null
  happened_at: Timestamp
  recorded_at: Timestamp
  recorded_by: string
  recorded_by_name: string
}

export interface PublishedHandedOn {
  matter_id: string
  to_matter: string | null
}

export interface PublishedIssuedPapers {
  id: string
  matter_id: string
  office_id: string
  kind: string
  nth: number
  version: number
  title: string
  number: string | null
  made_on: string
  pdf_digest: string
  pages: number
  supersedes: string | null
  issued_at: Timestamp
}

export interface PublishedMachines {
  matter_id: string
  office_id: string
  machine: string
  state: string
  since: Timestamp
}

export interface PublishedMatters {
  id: string
  office_id: string
  place_id: string | null
  kind: string
  channel: string
  receipt_code: string
  secret_hash: string | null
  number: string | null
  title: string
  topic: string | null
  state: string
  outcome: string | null
  amount_fen: number | null
  holder_id: string | null
  holder_name: string | null
  next_duty: string | null
  next_due: Timestamp | null
  next_provisional: boolean
  version: number
  search: string[]
  happened_at: Timestamp
  recorded_at: Timestamp
  recorded_by: string
  on_behalf_of: string | null
  closed_at: Timestamp | null
}

export interface PublishedMediations {
  matter_id: string
  office_id: string
  committee_id: string
  dispute_type: string
  origin: string
  requested_at: Timestamp
  accepted_at: Timestamp | null
  year: number | null
  serial: number | null
  agreement_kind: string | null
  effective_at: Timestamp | null
  performed_at: Timestamp | null
  ended_at: Timestamp | null
  closed_at: Timestamp | null
  archived_at: Timestamp | null
}

export interface PublishedOfficeSettings {
  office_id: string
  name: string
  value: Json
  mark: string
  source: string | null
}

export interface PublishedParties {
  id: string
  matter_id: string
  office_id: string
  person_id: string
  role: string
  side: string
  for_party: string | null
  authority: string | null
  relation: string | null
  kind: string
  name: string
  sex: string | null
  ethnicity: string | null
  birth_day: string | null
  age_said: number | null
  occupation: string | null
  employer: string | null
  address: string | null
  representative: string | null
  representative_post: string | null
  phone_mask: string | null
  identity_mask: string | null
  needs: string | null
}

export interface PublishedPartyRoles {
  id: string
  matter_id: string
  office_id: string
  role: string
}

export interface PublishedPersons {
  id: string
  office_id: string
  kind: string
  name: string
  sex: string | null
  ethnicity: string | null
  birth_day: string | null
  age_said: number | null
  occupation: string | null
  employer: string | null
  address: string | null
  representative: string | null
  representative_post: string | null
  registration_code: string | null
  phone_mask: string | null
  identity_mask: string | null
  phone_hash: string | null
  identity_hash: string | null
  needs: string | null
}

export interface PublishedPlaceLinks {
  office_id: string
  from_id: string
  to_id: string
  kind: string
}

export interface PublishedPlaces {
  id: string
  office_id: string
  parent_id: string | null
  kind: string
  code: string
  name: string
  path: string[]
  facts: Json
}

export interface PublishedProvenPhones {
  phone_hash: string
}

export interface PublishedSlips {
  matter_id: string
  office_id: string
  receipt_code: string
  secret_hash: string | null
}

export interface PublishedWorkerNames {
  id: string
  office_id: string
  name: string
}

export interface PublishedWorkers {
  id: string
  office_id: string
  code: string
  name: string
  phone: string | null
  posts: string[]
  employment: string | null
  employer: string | null
  facts: Json
}

export interface Database {
  'casework.access': CaseworkAccess
  'casework.deadlines': CaseworkDeadlines
  'casework.files': CaseworkFiles
  'casework.history': CaseworkHistory
  'casework.machines': CaseworkMachines
  'casework.matter_keys': CaseworkMatterKeys
  'casework.matters': CaseworkMatters
  'casework.notes': CaseworkNotes
  'casework.parties': CaseworkParties
  'casework.sealed_heads': CaseworkSealedHeads
  'casework.seals': CaseworkSeals
  'consultations.asked': ConsultationsAsked
  'consultations.call_seats': ConsultationsCallSeats
  'consultations.call_signals': ConsultationsCallSignals
  'consultations.drafts': ConsultationsDrafts
  'consultations.duty': ConsultationsDuty
  'consultations.facts': ConsultationsFacts
  'consultations.queue': ConsultationsQueue
  'consultations.records': ConsultationsRecords
  'consultations.slip_tries': ConsultationsSlipTries
  'identity.accounts': IdentityAccounts
  'identity.helps': IdentityHelps
  'identity.kiosks': IdentityKiosks
  'identity.phone_codes': IdentityPhoneCodes
  'identity.residents': IdentityResidents
  'identity.sessions': IdentitySessions
  'identity.set_up': IdentitySetUp
  'identity.tries': IdentityTries
  'kernel.audit': KernelAudit
  'kernel.commands': KernelCommands
  'kernel.installation': KernelInstallation
  'kernel.messages': KernelMessages
  'kernel.sweeps': KernelSweeps
  'law.assistant_drafts': LawAssistantDrafts
  'law.calendar_feeds': LawCalendarFeeds
  'law.card_reviews': LawCardReviews
  'law.checks': LawChecks
  'law.figures': LawFigures
  'law.triage_corrections': LawTriageCorrections
  'mediation.agreements': MediationAgreements
  'mediation.authorities': MediationAuthorities
  'mediation.capacities': MediationCapacities
  'mediation.cases': MediationCases
  'mediation.confirmations': MediationConfirmations
  'mediation.contacts': MediationContacts
  'mediation.dossier_items': MediationDossierItems
  'mediation.evidence': MediationEvidence
  'mediation.extensions': MediationExtensions
  'mediation.follow_up_plans': MediationFollowUpPlans
  'mediation.follow_ups': MediationFollowUps
  'mediation.honours': MediationHonours
  'mediation.instalments': MediationInstalments
  'mediation.investigations': MediationInvestigations
  'mediation.letters': MediationLetters
  'mediation.mediators': MediationMediators
  'mediation.notices': MediationNotices
  'mediation.performances': MediationPerformances
  'mediation.reminders': MediationReminders
  'mediation.risks': MediationRisks
  'mediation.seal_uses': MediationSealUses
  'mediation.series': MediationSeries
  'mediation.sessions': MediationSessions
  'mediation.signatures': MediationSignatures
  'mediation.stands': MediationStands
  'mediation.talk_words': MediationTalkWords
  'mediation.talks': MediationTalks
  'mediation.terms': MediationTerms
  'mediation.transfers': MediationTransfers
  'offices.links': OfficesLinks
  'offices.nodes': OfficesNodes
  'offices.settings': OfficesSettings
  'papers.issued': PapersIssued
  'people.assignments': PeopleAssignments
  'people.corrections': PeopleCorrections
  'people.looks': PeopleLooks
  'people.person_keys': PeoplePersonKeys
  'people.persons': PeoplePersons
  'people.reveals': PeopleReveals
  'people.workers': PeopleWorkers
  'published.assignments': PublishedAssignments
  'published.audit': PublishedAudit
  'published.citations': PublishedCitations
  'published.consultations': PublishedConsultations
  'published.deadlines': PublishedDeadlines
  'published.files': PublishedFiles
  'published.handed_on': PublishedHandedOn
  'published.issued_papers': PublishedIssuedPapers
  'published.machines': PublishedMachines
  'published.matters': PublishedMatters
  'published.mediations': PublishedMediations
  'published.office_settings': PublishedOfficeSettings
  'published.parties': PublishedParties
  'published.party_roles': PublishedPartyRoles
  'published.persons': PublishedPersons
  'published.place_links': PublishedPlaceLinks
  'published.places': PublishedPlaces
  'published.proven_phones': PublishedProvenPhones
  'published.slips': PublishedSlips
  'published.worker_names': PublishedWorkerNames
  'published.workers': PublishedWorkers
}
