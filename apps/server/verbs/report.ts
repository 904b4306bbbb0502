import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { findUser } from '@fengqiao/identity'
import { dayOf } from '@fengqiao/kernel/clock.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { tell } from '@fengqiao/kernel/sentence.ts'
import { inTransaction } from '@fengqiao/kernel/tx.ts'
import { bookOf, makeReport } from '@fengqiao/reports'
import { report as contract, reportNames } from '@fengqiao/reports/contract'
import type { Report, ReportName } from '@fengqiao/reports/contract'
import { dictionary } from '../mount.ts'
import { openHouse } from '../open-house.ts'
import { writeWorkbook } from '../write-workbook.ts'
import { readOptions, valueOf } from './options.ts'
import { usages } from './usages.ts'
import type { Verb } from './verb.ts'

const { usage } = usages.report
const isName = (text: string | undefined): text is ReportName => (reportNames as readonly string[]).includes(text ?? '')

const sentences = (refused: Refused): Error =>
  new Error((['zh', 'en'] as const).map((lang) => tell(dictionary, contract, refused, lang).sentence).join(' / '))

const plain = (made: Report): string =>
  [
    made.question.zh,
    made.answer.zh,
    ...made.tables.flatMap(({ title, columns, rows, total }) => [
      `\n${title.zh}\t${columns.map((column) => column.zh).join('\t')}`,
      ...rows.map((row) => `${row.title.zh}\t${row.figures.map((figure) => figure.value ?? '—').join('\t')}`),
      ...(total ? [`合计\t${total.map((figure) => figure.value ?? '—').join('\t')}`] : []),
    ]),
    '',
    ...made.rules.map((rule) => rule.zh),
  ].join('\n')

/** A report as its reader at the desk would see it: the account's own rights decide what is counted. */
export const report: Verb = {
  run: async (given) => {
    const { plain: names, options } = readOptions(given.words, ['period', 'as', 'out'])
    const name = names[0]
    const period = valueOf(options, 'period')
    if (!isName(name) || !period)
      throw new Error(`用法：bin/fengqiao ${usage} / usage: bin/fengqiao ${usage} (${reportNames.join(', ')})`)
    const installation = await openHouse(given)
    try {
      const { house } = installation
      const now = house.clock.now()
      const me = await findUser(house.pool, now, {
        user: valueOf(options, 'as'),
        roles: ['director', 'clerk', 'bureau', 'auditor'],
      })
      if (!me)
        throw new Error(
          '请用 --as 写明按谁的权限统计（所长、内勤、区局或督查）。 / Say with --as by whose rights to count: a director’s, clerk’s, bureau’s or auditor’s.',
        )
      const made = await inTransaction(house.pool, { me, now, writes: false }, (tx) =>
        makeReport({ tx, me, today: dayOf(now) }, { name, period }),
      ).catch((error: unknown) => {
        throw error instanceof Refused ? sentences(error) : error
      })
      if (options.has('xlsx')) {
        const file = valueOf(options, 'out') ?? `${name}-${made.period.name}.xlsx`
        await pipeline(writeWorkbook(bookOf(made, { by: me.name, at: now }), 'zh'), createWriteStream(file))
        console.log(file)
      } else console.log(options.has('json') ? JSON.stringify(made, null, 2) : plain(made))
    } finally {
      await installation.stop()
    }
  },
}
