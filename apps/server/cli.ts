import { enableCompileCache } from 'node:module'
import { join, resolve } from 'node:path'
import { clockFrom, realClock } from '@fengqiao/kernel/clock.ts'
import { help } from './cli-words.ts'
import type { CommandName } from './verbs/usages.ts'
import type { Verb } from './verbs/verb.ts'

/** Every command; only the one that is called is loaded. */
const commands: Readonly<Record<CommandName, () => Promise<Verb>>> = {
  demo: async () => (await import('./verbs/serving.ts')).demo,
  start: async () => (await import('./verbs/serving.ts')).start,
  check: async () => (await import('./verbs/check.ts')).check,
  offices: async () => (await import('./verbs/offices.ts')).offices,
  consultations: async () => (await import('./verbs/consultations.ts')).consultations,
  report: async () => (await import('./verbs/report.ts')).report,
  law: async () => (await import('./verbs/law.ts')).law,
  triage: async () => (await import('./verbs/triage.ts')).triage,
  papers: async () => (await import('./verbs/papers.ts')).papers,
}
const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name)

const [name = 'help', ...words] = process.argv.slice(2)
const { env } = process

if (isCommand(name)) {
  // what was compiled for one start serves the next; where this folder can't be written, it is compiled every time
  enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/fengqiao'))
  try {
    const verb = await commands[name]()
    const code = await verb.run({
      words,
      env,
      dataDir: resolve(env['FENGQIAO_DATA'] ?? 'data'),
      port: Number(env['PORT'] ?? 8420),
      // the day the demo stands on may be frozen, so that its stories keep their dates
      clock: env['FENGQIAO_NOW'] ? clockFrom(env['FENGQIAO_NOW']) : realClock,
    })
    if (code) process.exitCode = code
  } catch (error) {
    // refusals of the installation carry their sentence in both languages; anything else keeps its stack
    console.error(error instanceof Error && error.message.includes(' / ') ? error.message : error)
    process.exit(1)
  }
} else if (['help', '--help', '-h'].includes(name)) {
  console.log(help())
} else {
  console.error(`没有“${name}”这个命令。 / There is no command “${name}”.\n\n${help()}`)
  process.exitCode = 2
}
