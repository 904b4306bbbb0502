import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { newId } from '../kernel/ids.ts'
import { startDemo } from '../journeys/demo.ts'
import type { Demo } from '../journeys/demo.ts'
import { processesOf } from './processes.ts'

const root = resolve(import.meta.dirname, '..')

type Sent = { id: string; at: string; line: string; reply?: { matter: string } }

export type KillResult = {
  acknowledged: number
  /** Acknowledged, and after the restart not there or there twice. */
  lost: number
  doubled: number
  /** Sent again after the restart and answered with another matter than before. */
  changed: number
  check: { code: number; text: string }
}

const signIn = async (demo: Demo): Promise<string> => {
  const { user, password } = demo.accounts.find(({ role }) => role === 'clerk')!
  const response = await fetch(`${demo.url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-fengqiao': '1' },
    body: JSON.stringify({ command: { id: newId(), at: new Date().toISOString() }, user, password }),
  })
  if (!response.ok) throw new Error(await response.text())
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}

const post = async (demo: Demo, cookie: string, { id, at, line }: Sent): Promise<{ matter: string }> => {
  const response = await fetch(`${demo.url}/api/consultations/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-fengqiao': '1', cookie },
    body: JSON.stringify({ command: { id, at }, channel: 'letter', happenedOn: '2026-11-20', topic: 'other', line }),
  })
  if (!response.ok) throw new Error(await response.text())
  return (await response.json()) as { matter: string }
}

const countOf = async (demo: Demo, cookie: string): Promise<Map<string, number>> => {
  const seen = new Map<string, number>()
  for (let page = 1; ; page += 1) {
    const response = await fetch(`${demo.url}/api/consultations/ledger?channel=letter&size=200&page=${page}`, {
      headers: { cookie },
    })
    const { rows } = (await response.json()) as { rows: { title: string }[] }
    for (const { title } of rows) seen.set(title, (seen.get(title) ?? 0) + 1)
    if (rows.length < 200) return seen
  }
}

/** One that ended since it was listed is dead already: nothing to do. */
const endAtOnce = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/**
 * Sixteen writers register consultations; once `least` are acknowledged, every process of the office is killed with
 * SIGKILL in the middle of it. After a restart each acknowledged one is there once, and sending all again doubles none.
 */
export const killInTheMiddle = async (least: number): Promise<KillResult> => {
  const folder = await mkdtemp(join(tmpdir(), 'fq-kill-'))
  const env = { FENGQIAO_KEY_FILE: join(folder, 'office.key') }
  const sent: Sent[] = []
  try {
    const first = await startDemo(env, folder)
    const cookie = await signIn(first)
    let killed = false
    const writer = async (name: number) => {
      for (let n = 0; !killed; n += 1) {
        const each: Sent = { id: newId(), at: new Date().toISOString(), line: `第${name}人第${n}封来信` }
        sent.push(each)
        try {
          each.reply = await post(first, cookie, each)
        } catch (error) {
          if (!killed) throw error
        }
      }
    }
    const acknowledged = () => sent.filter((each) => each.reply).length
    const killer = async () => {
      while (acknowledged() < least) await new Promise((settled) => setTimeout(settled, 5))
      killed = true
      for (const pid of processesOf(first)) endAtOnce(pid)
    }
    await Promise.all([...Array.from({ length: 16 }, (_, name) => writer(name)), killer()])
    const known = sent.filter((each) => each.reply)
    const second = await startDemo(env, folder)
    const again = await signIn(second)
    const there = await countOf(second, again)
    const lost = known.filter((each) => !there.has(each.line)).length
    let changed = 0
    for (const each of sent) {
      const { matter } = await post(second, again, each)
      if (each.reply && each.reply.matter !== matter) changed += 1
    }
    const after = await countOf(second, again)
    const doubled = sent.filter((each) => after.get(each.line) !== 1).length
    await second.stop()
    const checked = spawnSync(join(root, 'bin/fengqiao'), ['check'], {
      encoding: 'utf8',
      env: { ...process.env, ...env, FENGQIAO_DATA: second.dataDir, FENGQIAO_NOW: '2026-11-24T09:00:00+08:00' },
    })
    return {
      acknowledged: known.length,
      lost,
      doubled,
      changed,
      check: { code: checked.status ?? -1, text: checked.stdout },
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

if (import.meta.main) {
  const result = await killInTheMiddle(Number(process.argv[2] ?? 1000))
  console.log(
    `${result.acknowledged} acknowledged writes before SIGKILL; lost ${result.lost}, doubled or missing after replay ${result.doubled}, other reply ${result.changed}\n${result.check.text}`,
  )
  process.exitCode = result.lost + result.doubled + result.changed === 0 && result.check.code === 0 ? 0 : 1
}
