import { readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { findUser } from '@fengqiao/identity'
import { perform } from '@fengqiao/kernel/action.ts'
import type { Action, House } from '@fengqiao/kernel/action.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import type { Principal } from '@fengqiao/kernel/principal.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { tell } from '@fengqiao/kernel/sentence.ts'
import { exportNetwork, importNetwork, networkTemplate, tryNetwork } from '@fengqiao/offices'
import type { Tried } from '@fengqiao/offices/contract'
import { dictionary } from '../mount.ts'
import { openHouse } from '../open-house.ts'
import { readOptions, valueOf } from './options.ts'
import { usages } from './usages.ts'
import type { Verb } from './verb.ts'

const { usage } = usages.offices

const both = (action: Action, error: Refused): string =>
  (['zh', 'en'] as const).map((lang) => tell(dictionary, action.endpoint, error, lang).sentence).join(' / ')

/** The same action as the desk's, by an administrator's or director's account; a refusal is its sentence in both languages. */
const does = async (house: House, me: Principal, action: Action, input: unknown): Promise<unknown> => {
  const command = { id: newId(), at: house.clock.now() }
  return perform(house, action, { me, input, ...(action.endpoint.writes ? { command } : {}) }).catch(
    (error: unknown) => {
      throw error instanceof Refused ? new Error(both(action, error)) : error
    },
  )
}

const report = (told: Tried, written: boolean): void => {
  for (const { text } of told.faults) console.log(`✗ ${text.zh} / ${text.en}`)
  if (told.moreFaults > 0) console.log(`  …… 还有 ${told.moreFaults} 处 / and ${told.moreFaults} more`)
  for (const { text } of told.notices) console.log(`! ${text.zh} / ${text.en}`)
  const lines = [
    ['地方', 'places', told.places],
    ['调委会', 'committees', told.committees],
    ['人员', 'people', told.people],
  ] as const
  for (const [zh, en, { fresh, changed, same, kept }] of lines)
    console.log(
      `${zh}：新增 ${fresh}，改动 ${changed}，不变 ${same}，表里没写、原样保留 ${kept}。 / ${en}: ${fresh} new, ${changed} changed, ${same} the same, ${kept} not named and kept.`,
    )
  if (told.faults.length === 0)
    console.log(written ? '已导入。 / Imported.' : '没有错，可以导入。 / Nothing wrong; ready to import.')
}

const importFile = async (house: House, me: Principal, path: string, dryRun: boolean): Promise<number> => {
  const bytes = await readFile(path).catch(() => {
    throw new Error(`读不到 ${path}，请看文件名和目录对不对。 / ${path} can’t be read: check its name and folder.`)
  })
  const file = new File([bytes], basename(path))
  const tried = (await does(house, me, tryNetwork, { file })) as Tried
  const sound = tried.faults.length === 0
  if (sound && !dryRun) await does(house, me, importNetwork, { file })
  report(tried, sound && !dryRun)
  return sound ? 0 : 1
}

const writeOut = async (house: House, me: Principal, path: string, action: Action): Promise<number> => {
  const { bytes } = (await does(house, me, action, {})) as { bytes: Uint8Array }
  await writeFile(path, bytes)
  console.log(`已写入 ${path}。 / Written to ${path}.`)
  return 0
}

export const offices: Verb = {
  run: async (given) => {
    const { plain, options } = readOptions(given.words, ['as'])
    const [what, path] = plain
    if (!path || !['import', 'export', 'template'].includes(what ?? ''))
      throw new Error(`用法：bin/fengqiao ${usage} / usage: bin/fengqiao ${usage}`)
    const installation = await openHouse(given)
    try {
      const { house } = installation
      const user = valueOf(options, 'as')
      const me = await findUser(house.pool, house.clock.now(), { user, roles: ['administrator', 'director'] })
      if (!me?.roles.some((role) => role === 'administrator' || role === 'director'))
        throw new Error(
          '请用 --as 写明由哪个管理员或所长的账号来办；还没有建所，请先打开网页建所。 / Say with --as whose account does it, an administrator’s or director’s; without an office, set one up in the browser first.',
        )
      if (what === 'import') return await importFile(house, me, path, options.has('dry-run'))
      return await writeOut(house, me, path, what === 'export' ? exportNetwork : networkTemplate)
    } finally {
      await installation.stop()
    }
  },
}
