import { sql } from 'kysely'
import { action } from '@fengqiao/kernel/action.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import type { Tx } from '@fengqiao/kernel/tables.ts'
import { signAgreement as contract } from './contract.ts'
import { actorOf, beginStep, demandFile, demandParty, tables } from './record.ts'

export const latestAgreement = async (tx: Tx, matter: string) => {
  const found = await tables(tx)
    .selectFrom('mediation.agreements')
    .select([
      'id',
      'version',
      'kind',
      'digest',
      'copies',
      'total_fen',
      'screen_agreed',
      'personal_relation',
      'wants_confirmation',
    ])
    .where('matter_id', '=', matter)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!found) throw new Refused('no-agreement', {}, 'matter')
  return found
}

/** Whose signature the latest version still lacks; `party` null is a mediator's. */
export const missingSignatures = async (
  tx: Tx,
  matter: string,
  agreement: string,
): Promise<{ party: string | null; name: string }[]> => {
  const found = await sql<{ party: string | null; name: string }>`
    select y.id party, y.name from published.parties y where y.matter_id = ${matter} and y.role in ('applicant', 'respondent')
      and not exists (select from mediation.signatures s where s.agreement_id = ${agreement} and s.party_id = y.id)
    union all
    select null, string_agg(m.name, '、') from mediation.mediators m where m.matter_id = ${matter} and m.until is null
      and not exists (select from mediation.signatures s where s.agreement_id = ${agreement} and s.worker_id is not null)
    having count(*) > 0`.execute(tx)
  return found.rows
}

type Latest = Awaited<ReturnType<typeof latestAgreement>>
type Input = (typeof contract)['input']['_output']

/**
 * Electronic Signature Law art. 3: only where the parties agreed, and never on marriage, adoption, inheritance and
 * similar personal relations. The stroke is bound to the digest of what was on the screen.
 */
const demandScreen = (latest: Latest, input: Input, type: string): void => {
  if (latest.personal_relation || type === 'marriageFamily') throw new Refused('paper-only', {}, 'mode')
  if (!latest.screen_agreed) throw new Refused('screen-not-agreed', {}, 'mode')
  if (input.file === undefined) throw new Refused('screen-needs-image', {}, 'file')
  if (input.digest === undefined) throw new Refused('other-version', { version: latest.version }, 'digest')
}

const demandAgent = async (tx: Tx, { party, agent }: Input): Promise<void> => {
  if (agent === undefined) return
  const found =
    await sql`select from published.parties where id = ${agent} and for_party = ${party ?? null} and role in ('agent', 'statutoryAgent')`.execute(
      tx,
    )
  if (found.rows.length === 0) throw new Refused('agent-elsewhere', {}, 'agent')
}

export const signAgreement = action(contract, async (asked) => {
  const taking = await beginStep(asked)
  const { given, matter, input, stamp } = taking
  const { tx } = given
  const latest = await latestAgreement(tx, matter.id)
  await demandParty(taking, input.party)
  await demandFile(taking, input.file)
  await demandAgent(tx, input)
  const { dispute_type: type } = await tables(tx)
    .selectFrom('mediation.cases')
    .select('dispute_type')
    .where('matter_id', '=', matter.id)
    .executeTakeFirstOrThrow()
  if (input.mode === 'screen') demandScreen(latest, input, type)
  if (input.digest !== undefined && input.digest !== latest.digest)
    throw new Refused('other-version', { version: latest.version }, 'digest')
  const worker = input.party === undefined ? actorOf(given) : null
  const before = await sql`
    select from mediation.signatures where agreement_id = ${latest.id} and (party_id = ${input.party ?? null} or worker_id = ${worker})`.execute(
    tx,
  )
  if (before.rows.length > 0) throw new Refused('signed-already', {}, 'party')
  await tables(tx)
    .insertInto('mediation.signatures')
    .values({
      ...stamp,
      id: newId(),
      agreement_id: latest.id,
      party_id: input.party ?? null,
      agent_id: input.agent ?? null,
      worker_id: worker,
      mode: input.mode,
      file_id: input.file ?? null,
      digest: latest.digest,
    })
    .execute()
  const done = await taking.advance('sign', {
    history: { agreement: latest.id, version: latest.version, party: input.party ?? null, mode: input.mode },
  })
  return { ...done, missing: await missingSignatures(tx, matter.id, latest.id) }
})
