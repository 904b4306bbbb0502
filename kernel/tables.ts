import type { Kysely } from 'kysely'
import type { Database } from '@fengqiao/database/schema.ts'

/** An open transaction under one principal's row-level security. */
export type Tx = Kysely<Database>

type Owned<Schema extends string> = {
  [
    Table in keyof Database as Table extends `${Schema}.${string}` | `published.${string}` ? Table : never
  ]: Database[Table]
}

/** A module asks once for its own tables and the published views; naming another module's table does not compile. */
export const tablesOf =
  <Schema extends string>() =>
  (tx: Tx): Kysely<Owned<Schema>> =>
    tx as unknown as Kysely<Owned<Schema>>
