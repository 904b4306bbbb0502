import { sql } from 'kysely'
import { action } from '@fengqiao/kernel/action.ts'
import { listAccounts as contract, listWithoutAccount as withoutContract } from './contract.ts'
import type { AccountRow } from './contract.ts'

export const listAccounts = action(contract, async ({ tx, input, now }) => {
  const words = `%${input.words.replace(/[%_\\]/g, '\\$&')}%`
  const found = await sql<AccountRow & { total: number }>`
    select a.id account, coalesce(w.name, a.user_name) name, a.user_name "user", a.roles, coalesce(w.posts, '{}') posts,
      (select p.name from published.places p where p.id = a.office_id) office,
      case when a.ended_at is not null or w.id is null then 'ended' when a.locked_until > ${now} then 'locked' when a.must_change then 'new' else 'open' end state,
      a.has_totp totp, a.signed_in_at "signedInAt", count(*) over ()::int total
    from identity.accounts a left join published.workers w on w.id = a.id
    where (${input.words} = '' or w.name like ${words} or a.user_name like ${words}) and (${input.role ?? null}::text is null or ${input.role ?? null}::text = any (a.roles))
      and (${input.ended} or a.ended_at is null)
    order by a.ended_at is not null, coalesce(w.name, a.user_name), a.id limit ${input.size} offset ${(input.page - 1) * input.size}`.execute(
    tx,
  )
  return { rows: found.rows.map(({ total: _, ...row }) => row), total: found.rows[0]?.total ?? 0 }
})

export const listWithoutAccount = action(withoutContract, async ({ tx, input }) => {
  const words = `%${input.words.replace(/[%_\\]/g, '\\$&')}%`
  const found = await sql<{ worker: string; name: string; posts: string[] }>`
    select w.id worker, w.name, w.posts from published.workers w
    where (${input.words} = '' or w.name like ${words}) and not exists (select from identity.accounts a where a.id = w.id)
    order by w.name, w.code limit 200`.execute(tx)
  return { rows: found.rows }
})
