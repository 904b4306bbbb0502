import { sql } from 'kysely'
import { action, preparedAction } from '@fengqiao/kernel/action.ts'
import type { Before } from '@fengqiao/kernel/action.ts'
import { mimeOf } from '@fengqiao/kernel/file-kinds.ts'
import type { Principal } from '@fengqiao/kernel/principal.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { adoptDistrict } from './adopt-district.ts'
import { compareNetworks } from './compare-networks.ts'
import type { Comparison } from './compare-networks.ts'
import {
  exportNetwork as exportContract,
  importNetwork as importContract,
  networkTemplate as templateContract,
  tryNetwork as tryContract,
} from './contract.ts'
import { keepNetwork } from './keep-network.ts'
import type { Network } from './network.ts'
import { knownOf, readNetwork } from './read-network.ts'
import { sheets } from './workbook-sheets-data.ts'
import { writeWorkbook } from './workbook-template.ts'
import { readWorkbook } from './workbook.ts'
import type { DryRun } from './workbook.ts'

type Asked = { office?: string | undefined; file: File }
type Read = { office: string; run: DryRun; network: Network; comparison: Comparison }

/** The office a workbook is of: the one named, else the asker's own. */
export const officeOf = (me: Principal, office: string | undefined): string => {
  const meant = office ?? me.offices[0]
  if (!meant || !me.offices.includes(meant)) throw new Refused('not-found', {}, 'office')
  return meant
}

/** Row-level security lets a district be written by those it belongs to; a street's people only stand below it. */
const mayWrite = async ({ me, look }: Pick<Before<Asked>, 'me' | 'look'>, code: string | undefined) => {
  if (code === undefined) return false
  const found = await look((tx) =>
    sql`select from offices.nodes where kind = 'district' and code = ${code} and id = any (${[...me.offices]})`.execute(
      tx,
    ),
  )
  return found.rows.length > 0
}

/** Reads and compares outside the transaction: a large workbook takes seconds. */
const readSent = async ({ me, input, today, look }: Before<Asked>): Promise<Read> => {
  const office = officeOf(me, input.office)
  const before = await look((tx) => readNetwork(tx, office))
  const run = await readWorkbook(new Uint8Array(await input.file.arrayBuffer()), { today, known: knownOf(before) })
  if ('refused' in run) throw new Refused(`workbook-${run.refused.code}`, {}, 'file')
  if (run.network.places.filter(({ kind }) => kind === 'street').length > 1)
    throw new Refused('several-offices', {}, 'file')
  const district = before.places.find(({ kind }) => kind === 'district')
  const network = adoptDistrict(run.network, district, await mayWrite({ me, look }, district?.code))
  return { office, run, network, comparison: compareNetworks(before, network) }
}

const toldOf = ({ run, comparison }: Read) => ({
  faults: run.faults,
  moreFaults: run.moreFaults,
  notices: run.notices,
  sheets: sheets.map(({ kind, title, english }) => ({ title: { zh: title, en: english }, ...run.counts[kind] })),
  ...comparison,
  keptNames: [...comparison.keptNames],
})

/** Says what an import would do, and every fault with sheet, row and column; writes nothing. */
export const tryNetwork = preparedAction(tryContract, readSent, async ({ prepared }) => toldOf(prepared))

export const importNetwork = preparedAction(importContract, readSent, async ({ tx, now, vault, prepared }) => {
  const { office, run, network } = prepared
  if (run.faults.length > 0)
    throw new Refused('workbook-has-faults', { wrong: run.faults.length + run.moreFaults }, 'file')
  if (network.places.length + network.people.length + network.committees.length === 0)
    throw new Refused('workbook-without-rows', {}, 'file')
  await keepNetwork(tx, network, { now, office, seal: vault.sealReply })
  return toldOf(prepared)
})

export const networkTemplate = action(templateContract, async () => ({
  bytes: await writeWorkbook(),
  type: mimeOf('xlsx'),
  name: '工作网络导入表.xlsx',
}))

export const exportNetwork = preparedAction(
  exportContract,
  async ({ me, input, look }) => {
    const network = await look((tx) => readNetwork(tx, officeOf(me, input.office)))
    return { network, bytes: await writeWorkbook(network) }
  },
  async ({ prepared: { network, bytes }, today }) => {
    const street = network.places.find(({ kind }) => kind === 'street')
    return { bytes, type: mimeOf('xlsx'), name: `${street?.officeName ?? street?.name ?? ''}工作网络-${today}.xlsx` }
  },
)
