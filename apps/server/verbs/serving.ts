import type { Started } from '../main.ts'
import { openSetUp } from '@fengqiao/identity'
import { startServer } from '../main.ts'
import { keepDemo } from '../demo.ts'
import type { Verb } from './verb.ts'

const untilAsked = (started: Started) => {
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    started.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

export const demo: Verb = {
  run: async ({ words, dataDir, port, clock, env }) => {
    const started = await startServer({ dataDir, port, host: '127.0.0.1', clock, env, demo: true })
    untilAsked(started)
    const accounts = (await keepDemo(started.installation)).map(({ role, name, user, password }) => ({
      role,
      name,
      user,
      password,
    }))
    const { url } = started
    const told = { url, resident: `${url}/`, desk: `${url}/desk/`, kiosk: `${url}/kiosk`, accounts }
    if (words.includes('--json')) return console.log(JSON.stringify(told))
    console.log(
      `枫桥演示已启动 / The demo is running\n\n  居民 Resident  ${told.resident}\n  自助机 Kiosk   ${told.kiosk}\n  工作台 Desk    ${told.desk}\n`,
    )
    for (const { role, name, user, password } of accounts) console.log(`  ${name}　${user} / ${password}　(${role})`)
    console.log('\n人名、地名皆为虚构。按 Ctrl+C 停止。 / All people are invented. Ctrl+C stops it.')
  },
}

export const start: Verb = {
  run: async ({ dataDir, port, clock, env }) => {
    const started = await startServer({ dataDir, port, host: env['HOST'] ?? '0.0.0.0', clock, env })
    untilAsked(started)
    const code = await openSetUp(started.installation.house)
    console.log(
      code
        ? `还没有建所，请打开 / No office yet, open: ${started.url}/setup\n启用码 / Set-up code: ${code}`
        : `枫桥已启动 / Fengqiao is running: ${started.url}/desk/`,
    )
    if (started.caPath) {
      console.log(
        `第一次使用，请在每台电脑和自助机上安装根证书： / Install this root certificate once on every machine: ${started.caPath}`,
      )
    }
  },
}
