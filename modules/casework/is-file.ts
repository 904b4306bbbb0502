import { sql } from 'kysely'
import type { Given } from '@fengqiao/kernel/action.ts'
import type { Matter } from './matter.ts'

/** Whether this file was taken into this matter. */
export const isFile = async (given: Pick<Given<unknown>, 'tx'>, matter: Matter, file: string): Promise<boolean> => {
  const found = await sql`select from casework.files where id = ${file} and matter_id = ${matter.id}`.execute(given.tx)
  return found.rows.length > 0
}
