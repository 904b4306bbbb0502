import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'

const root = resolve(import.meta.dirname, '..')

export type Demo = {
  readonly url: string
  readonly desk: string
  readonly kiosk: string
  readonly resident: string
  readonly accounts: readonly { role: string; name: string; user: string; password: string }[]
  readonly dataDir: string
  readonly pid: number
  stop(): Promise<void>
}

export const freePort = (): Promise<number> =>
  new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => found(port))
    })
  })

/** The demo exactly as a newcomer starts it, on a data folder and a port of its own. */
export const startDemo = async (env: NodeJS.ProcessEnv = {}, kept?: string): Promise<Demo> => {
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'fq-journey-')))
  const child = spawn(join(root, 'bin/fengqiao'), ['demo', '--json'], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PORT: String(await freePort()),
      FENGQIAO_DATA: join(folder, 'data'),
      FENGQIAO_NOW: '2026-11-24T09:00:00+08:00',
      ...env,
    },
  })
  let complaints = ''
  child.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk.toString()
  })
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  const line = await Promise.race([
    (async () => {
      for await (const each of createInterface({ input: child.stdout })) if (each.startsWith('{')) return each
      throw new Error(`the demo ended without a word: ${complaints}`)
    })(),
    ended.then(() => Promise.reject(new Error(`the demo ended: ${complaints}`))),
  ])
  const told = JSON.parse(line) as Omit<Demo, 'stop' | 'dataDir' | 'pid'>
  return {
    ...told,
    dataDir: join(folder, 'data'),
    pid: child.pid!,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
      if (!kept) await rm(folder, { recursive: true, force: true })
    },
  }
}

export type Empty = { readonly url: string; readonly code: string; stop(): Promise<void> }

/** `bin/fengqiao start` on an empty folder, up to the line with the set-up code. */
export const startEmpty = async (): Promise<Empty> => {
  const folder = await mkdtemp(join(tmpdir(), 'fq-empty-'))
  const child = spawn(join(root, 'bin/fengqiao'), ['start'], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {
      ...process.env,
      FENGQIAO_NOW: '2026-11-24T09:00:00+08:00',
      HOST: '127.0.0.1',
      PORT: String(await freePort()),
      FENGQIAO_DATA: join(folder, 'data'),
    },
  })
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  let said = ''
  for await (const chunk of child.stdout) {
    said += String(chunk)
    if (/Set-up code: .+\n/.test(said)) break
  }
  return {
    url: /http:\S+(?=\/setup)/.exec(said)![0],
    code: /Set-up code: (.+)\n/.exec(said)![1]!,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['FENGQIAO_CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      '--allow-loopback-in-peer-connection',
    ],
  })

export const sizes = {
  phone: { width: 390, height: 844 },
  kiosk: { width: 1080, height: 1920 },
  desk: { width: 1440, height: 900 },
} as const

const axe = join(root, 'node_modules/axe-core/axe.min.js')

/** In the browser, where all but the findings stays: to send what was found in order costs more than to look. */
const found = `axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target.join(' '))))`

/** What fades in or out is half transparent for a moment, which is no colour anybody reads. */
const atRest = `Promise.allSettled(document.getAnimations()
  .filter((one) => one.playState === 'running' && one.effect?.getTiming().iterations !== Infinity)
  .map(({ finished }) => finished)).then(() => undefined)`

/** What axe finds wrong on the page once it has come to rest, as `rule: target` lines; none is the standard. */
export const violations = async (page: Page): Promise<string[]> => {
  if (await page.evaluate(`typeof axe === 'undefined'`)) await page.evaluate(await readFile(axe, 'utf8'))
  await page.evaluate(atRest)
  return page.evaluate<string[]>(found)
}
