import { canStandThen, CiteAsThen } from '@fengqiao/law/ui'
import type { useStatutes } from '@fengqiao/law/ui'

type Statutes = Pick<ReturnType<typeof useStatutes>, 'find' | 'citeThen'>

/** Below a text found that is no longer law: citing it as the law at the time of the facts. */
export const citeThen =
  ({ find, citeThen: onCite }: Statutes) =>
  (key: string) => {
    const row = find(key)
    return row && canStandThen(row.standing) ? (
      <CiteAsThen article={row.article} called={`${row.law}${row.number}`} onCite={onCite} />
    ) : null
  }
