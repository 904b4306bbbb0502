import { resolve } from 'node:path'
import { clockFrom, realClock } from '@fengqiao/kernel/clock.ts'
import { helpOf } from './cli-words.ts'
import { check } from './verbs/check.ts'
import { consultations } from './verbs/consultations.ts'
import { report } from './verbs/report.ts'
import { law } from './verbs/law.ts'
import { offices } from './verbs/offices.ts'
import { papers } from './verbs/papers.ts'
import { triage } from './verbs/triage.ts'
import { demo, start } from './verbs/serving.ts'
import type { Verb } from './verbs/verb.ts'

/** Every command, in the order of the help. Adding one is adding it here. */
const verbs: readonly Verb[] = [demo, start, check, offices, consultations, report, law, triage, papers]

const [name = 'help', ...words] = process.argv.slice(2)
const { env } = process
const verb = verbs.find((each) => each.name === name)

if (verb) {
  try {
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
  console.log(helpOf(verbs))
} else {
  console.error(`没有“${name}”这个命令。 / There is no command “${name}”.\n\n${helpOf(verbs)}`)
  process.exitCode = 2
}
