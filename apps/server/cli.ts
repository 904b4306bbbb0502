import { resolve } from 'node:path'
import { clockFrom, realClock } from '@fengqiao/kernel/clock.ts'
import { help } from './cli-words.ts'
import { checkInstallation } from './check.ts'
import { arrangeDemo } from './demo.ts'
import { startServer } from './main.ts'
import type { Started } from './main.ts'

const [verb = 'help', ...rest] = process.argv.slice(2)
const has = (flag: string) => rest.includes(flag)
const env = process.env
const dataDir = resolve(env['FENGQIAO_DATA'] ?? 'data')
const port = Number(env['PORT'] ?? 8420)
/** The day the demo stands on may be frozen, so that its stories keep their dates. */
const clock = env['FENGQIAO_NOW'] ? clockFrom(env['FENGQIAO_NOW']) : realClock

const untilAsked = (started: Started) => {
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    started.stop().then(() => process.exit(0), () => process.exit(1))
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

const demo = async () => {
  const started = await startServer({ dataDir, port, host: '127.0.0.1', clock, env, demo: true })
  untilAsked(started)
  const accounts = (await arrangeDemo(started.installation.house)).map(({ role, name, user, password }) => ({ role, name, user, password }))
  const told = { url: started.url, resident: `${started.url}/`, desk: `${started.url}/desk/`, kiosk: `${started.url}/kiosk`, accounts }
  if (has('--json')) return console.log(JSON.stringify(told))
  console.log(`枫桥演示已启动 / The demo is running\n\n  居民 Resident  ${told.resident}\n  自助机 Kiosk   ${told.kiosk}\n  工作台 Desk    ${told.desk}\n`)
  for (const { role, name, user, password } of accounts) console.log(`  ${name}　${user} / ${password}　(${role})`)
  console.log('\n人名、地名皆为虚构。按 Ctrl+C 停止。 / All people are invented. Ctrl+C stops it.')
}

const start = async () => {
  const started = await startServer({ dataDir, port, host: env['HOST'] ?? '0.0.0.0', clock, env })
  untilAsked(started)
  console.log(`枫桥已启动 / Fengqiao is running: ${started.url}/desk/`)
  if (started.caPath) console.log(`第一次使用，请在每台电脑和自助机上安装根证书： / Install this root certificate once on every machine: ${started.caPath}`)
}

const check = async () => {
  const findings = await checkInstallation({ dataDir, env, clock })
  for (const { ok, zh, en } of findings) console.log(`${ok ? '✓' : '✗'} ${zh} / ${en}`)
  process.exitCode = findings.every((finding) => finding.ok) ? 0 : 1
}

const verbs: Record<string, () => Promise<void> | void> = { demo, start, check, help: () => console.log(help) }

const run = verbs[verb]
if (!run) {
  console.error(`没有“${verb}”这个命令。 / There is no command “${verb}”.\n\n${help}`)
  process.exitCode = 2
} else {
  try {
    await run()
  } catch (error) {
    // refusals of the installation carry their sentence in both languages; anything else keeps its stack
    const told = error instanceof Error && error.message.includes(' / ') ? error.message : error
    console.error(told)
    process.exit(1)
  }
}
