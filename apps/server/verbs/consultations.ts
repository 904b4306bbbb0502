import { readFile } from 'node:fs/promises'
import { importLines } from '@fengqiao/consultations'
import type { LineFault } from '@fengqiao/consultations'
import { channels, register } from '@fengqiao/consultations/contract'
import { findUser } from '@fengqiao/identity'
import { dayOf } from '@fengqiao/kernel/clock.ts'
import type { Endpoint } from '@fengqiao/kernel/contract.ts'
import { tell } from '@fengqiao/kernel/sentence.ts'
import { dictionary } from '../mount.ts'
import { openHouse } from '../open-house.ts'
import { readOptions, valueOf } from './options.ts'
import { usages } from './usages.ts'
import type { Surroundings, Verb } from './verb.ts'

const { usage } = usages.consultations
const mostFaultsShown = 20

const sentencesOf = (fault: LineFault): string =>
  (['zh', 'en'] as const)
    .map((lang) => tell(dictionary, register as unknown as Endpoint, fault.error, lang).sentence)
    .join(' / ')

const importFile = async (given: Surroundings, file: string, options: ReadonlyMap<string, string | true>) => {
  const channel = valueOf(options, 'channel') ?? ''
  if (!(channels as readonly string[]).includes(channel))
    throw new Error(
      `请用 --channel 写明从哪里来：${channels.join('、')}。 / Say where they come from with --channel: ${channels.join(', ')}.`,
    )
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`读不到 ${file}，请看文件名和目录对不对。 / ${file} can’t be read: check its name and folder.`)
  })
  const installation = await openHouse(given)
  try {
    const { house } = installation
    const user = valueOf(options, 'as')
    const me = await findUser(house.pool, house.clock.now(), { user, roles: ['clerk', 'director', 'lawyer'] })
    if (!me)
      throw new Error(
        user
          ? `账号 ${user} 不在，或者不能补录咨询。请用 --as 换一个内勤、所长或律师的账号。 / ${user} is no account that may register consultations: name a clerk’s, director’s or lawyer’s with --as.`
          : '请用 --as 写明由哪个账号登记（内勤、所长或律师）。 / Say with --as whose account registers them: a clerk’s, director’s or lawyer’s.',
      )
    const done = await importLines(house, {
      me,
      channel,
      day: valueOf(options, 'on') ?? dayOf(house.clock.now()),
      lines: text.split(/\r?\n/),
      progress: (read) => {
        if (process.stderr.isTTY) process.stderr.write(`\r${read}`)
        else if (read % 400 === 0) process.stderr.write(`${read}\n`)
      },
    })
    if (process.stderr.isTTY) process.stderr.write('\r')
    for (const fault of done.faults.slice(0, mostFaultsShown))
      console.log(`✗ 第 ${fault.line} 行 / line ${fault.line}: ${sentencesOf(fault)}`)
    if (done.faults.length > mostFaultsShown)
      console.log(`  …… 还有 ${done.faults.length - mostFaultsShown} 行 / and more`)
    console.log(
      `${me.name}：读了 ${done.read} 行，新登记 ${done.registered} 件，已有 ${done.known} 件，没登记 ${done.faults.length} 件。` +
        ` / ${done.read} lines read, ${done.registered} registered, ${done.known} there already, ${done.faults.length} not registered.`,
    )
    return done.faults.length > 0 ? 1 : 0
  } finally {
    await installation.stop()
  }
}

export const consultations: Verb = {
  run: async (given) => {
    const { plain, options } = readOptions(given.words, ['channel', 'as', 'on'])
    const [what, file] = plain
    if (what !== 'import' || !file) throw new Error(`用法：bin/fengqiao ${usage} / usage: bin/fengqiao ${usage}`)
    return importFile(given, file, options)
  },
}
