import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Pool } from 'pg'

type Request = { path: string; method?: string; headers?: Record<string, string>; json?: unknown }
type Adapter = {
  base: string
  login(): Promise<void>
  scenarios: Readonly<Record<string, (n: number) => Request>>
}
type Server = { readonly pid: number; readonly database: string }

const scenarios = ['create', 'open', 'list1', 'list200', 'search', 'stats', 'export']
/** At most so many exports: one costs as much as a thousand of the others. */
const exportsCounted = 12
const lanes = 4
const ticksMilliseconds = 10

/** User and system time of a process so far, in milliseconds; 0 for one that has ended. */
const spentBy = (pid: number): number => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[11]) + Number(fields[12])) * ticksMilliseconds
  } catch {
    return 0
  }
}

/** What each connection of this database has spent so far, by its process. */
const spentInside = async (owner: Pool, database: string): Promise<Map<number, number>> => {
  const found = await owner.query<{ pid: number }>(
    `select pid from pg_stat_activity where datname = $1 and backend_type = 'client backend' and pid <> pg_backend_pid()`,
    [database],
  )
  return new Map(found.rows.map(({ pid }) => [pid, spentBy(pid)]))
}

/** Of the connections open at the end; one that was left idle and closed meanwhile had nothing to do. */
const spentBetween = (before: ReadonlyMap<number, number>, after: ReadonlyMap<number, number>): number =>
  [...after].reduce((sum, [pid, spent]) => sum + spent - (before.get(pid) ?? 0), 0)

const ask = async (adapter: Adapter, { path, method = 'GET', headers = {}, json }: Request): Promise<void> => {
  const response = await fetch(adapter.base + path, {
    method,
    headers: { ...headers, ...(json === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
  })
  const body = await response.arrayBuffer()
  if (!response.ok) throw new Error(`${path} answered ${response.status} ${Buffer.from(body).toString().slice(0, 200)}`)
}

let n = Math.floor(performance.timeOrigin / 1000) % 10_000_000
const drive = async (adapter: Adapter, scenario: string, times: number): Promise<void> => {
  const asked = adapter.scenarios[scenario]!
  let left = times
  const lane = async () => {
    for (; left > 0;) {
      left -= 1
      await ask(adapter, asked((n += 1)))
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

/**
 * Processor time a request, of the web server and of its database connections, as the kernel counts it: on a machine
 * that others use too, it says what throughput cannot. PostgreSQL's own writers and the driver are not in it.
 */
export const compareCosts = async (
  owner: Pool,
  adaptersFolder: string,
  servers: Readonly<Record<string, Server>>,
  requests: number,
): Promise<string> => {
  const lines = [
    '| scenario | system | server, ms | database, ms | together, ms | : limit |',
    '| --- | --- | --- | --- | --- | --- |',
  ]
  const adapters = new Map<string, Adapter>()
  for (const name of Object.keys(servers)) {
    const adapter = (await import(join(adaptersFolder, `${name}.mjs`))) as Adapter
    await adapter.login()
    adapters.set(name, adapter)
  }
  for (const scenario of scenarios) {
    let limit: number | undefined
    for (const [name, adapter] of adapters) {
      if (!adapter.scenarios[scenario]) continue
      const times = scenario === 'export' ? exportsCounted : requests
      await drive(adapter, scenario, Math.ceil(times / 3))
      const { pid, database } = servers[name]!
      const [serverBefore, databaseBefore] = [spentBy(pid), await spentInside(owner, database)]
      await drive(adapter, scenario, times)
      const [serverAfter, databaseAfter] = [spentBy(pid), await spentInside(owner, database)]
      const [node, postgres] = [
        (serverAfter - serverBefore) / times,
        spentBetween(databaseBefore, databaseAfter) / times,
      ]
      const together = node + postgres
      limit ??= together
      lines.push(
        `| ${[scenario, name, node.toFixed(2), postgres.toFixed(2), together.toFixed(2), (together / limit).toFixed(1)].join(' | ')} |`,
      )
      console.log(lines.at(-1))
    }
  }
  return lines.join('\n')
}
