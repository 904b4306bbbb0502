import { access, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addFile, downloadFile } from '@fengqiao/casework/contract'
import { perform } from '@fengqiao/kernel/action.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { createLog } from '@fengqiao/kernel/log.ts'
import { findUser } from '@fengqiao/identity'
import { openBareMatter } from '@fengqiao/testing/bare-matter.ts'
import { openBare, openOffice } from '@fengqiao/testing/office.ts'
import type { Browser, Office } from '@fengqiao/testing/office.ts'
import { modules } from './mount.ts'
import { fileSweep, filesFinding, sweepFiles } from './stored-files.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)
const photo = () => new File([new Uint8Array(png)], '走访.png')

let office: Office
let clerk: Browser
let matter: string
beforeAll(async () => {
  office = await openOffice()
  clerk = await office.as('chenTheClerk')
  matter = (await openBareMatter(office)).matter
})
afterAll(() => office.close())

const lying = async (): Promise<string[]> =>
  (await readdir(office.filesDir, { recursive: true }))
    .filter((path) => !path.startsWith('left-over'))
    .map((path) => path.split('/').at(-1)!)
    .filter((name) => /^[0-9a-f]{64}$/.test(name))
    .sort()
const pathOf = (address: string) => join(office.filesDir, address.slice(0, 2), address.slice(2, 4), address)
const age = (path: string, days: number) => {
  const then = new Date(Date.now() - days * 86_400_000)
  return utimes(path, then, then)
}
const stored = async (): Promise<{ file: string; address: string }> => {
  const { file } = await clerk.does(addFile, { matter, purpose: 'visitPhoto', file: photo() })
  const { rows } = await office.database.owner.query('select address from casework.files where id = $1', [file])
  return { file, address: rows[0].address }
}
const leftOver = () =>
  office.house.files.putSealed(png, { maxBytes: 1000, kinds: ['png'] }, (plain) =>
    Buffer.concat([plain, Buffer.from(newId())]),
  )

test('a file left by a stop is put aside after thirty days, one a record names never, a young one not yet', async () => {
  const [kept, old, young] = [await stored(), await leftOver(), await leftOver()]
  await age(pathOf(kept.address), 400)
  await age(pathOf(old.address), 31)
  await age(pathOf(young.address), 29)
  const half = join(office.filesDir, 'incoming', 'half-written')
  await writeFile(half, 'x')
  await age(half, 2)
  expect(await sweepFiles(office.house)).toBe(1)
  expect(await lying()).toEqual([kept.address, young.address].sort())
  expect(await readdir(join(office.filesDir, 'left-over'))).toEqual([old.address])
  expect(await readdir(join(office.filesDir, 'incoming'))).toEqual([])
  await office.house.files.remove(young.address)
})

test('a start with another database beside the old files touches none of them', async () => {
  const kept = await stored()
  await age(pathOf(kept.address), 400)
  await sweepFiles(office.house)
  const fresh = await openBare()
  try {
    const beside = { ...fresh.house, files: office.house.files }
    await expect(sweepFiles(beside)).rejects.toMatchObject({ code: 'files-of-another-database' })
    expect(await lying()).toContain(kept.address)
  } finally {
    await fresh.close()
  }
})

test('where no file at all is named, or more than a few are not, every file stays', async () => {
  const fresh = await openBare()
  try {
    const addressOf = () =>
      fresh.house.files.putSealed(png, { maxBytes: 1000, kinds: ['png'] }, () => Buffer.from(newId()))
    const { address } = await addressOf()
    const path = join(fresh.filesDir, address.slice(0, 2), address.slice(2, 4), address)
    await age(path, 31)
    await expect(sweepFiles(fresh.house)).rejects.toMatchObject({ code: 'files-without-records' })
    await access(path)
  } finally {
    await fresh.close()
  }
  const many = await Promise.all(Array.from({ length: 21 }, leftOver))
  for (const { address } of many) await age(pathOf(address), 31)
  await expect(sweepFiles(office.house)).rejects.toMatchObject({ code: 'files-without-records' })
  expect(await lying()).toEqual(expect.arrayContaining(many.map(({ address }) => address)))
  await office.house.files.remove(many[0]!.address)
  expect(await sweepFiles(office.house)).toBe(20)
})

/** The line to the database breaks just as it answers a commit: what was written stands, and nobody here knows. */
const losingAnswers = (pool: Pool): Pool =>
  new Proxy(pool, {
    get: (_, name) =>
      name === 'connect'
        ? async () => {
            const client = await pool.connect()
            let writes = false
            return new Proxy(client, {
              get: (real, each) => {
                const value: unknown = Reflect.get(real, each)
                if (each !== 'query') return typeof value === 'function' ? value.bind(real) : value
                return async (asked: string | { text: string }, ...more: unknown[]) => {
                  const result: unknown = await Reflect.apply(real.query, real, [asked, ...more])
                  const text = typeof asked === 'string' ? asked : asked.text
                  if (text.startsWith('begin')) writes = !text.startsWith('begin read only')
                  if (writes && /\bcommit\b/.test(text)) throw new Error('Connection terminated unexpectedly')
                  return result
                }
              },
            })
          }
        : Reflect.get(pool, name),
  })

test('a commit whose answer was lost leaves its file: the row that came to stand can be opened', async () => {
  const adding = modules.flatMap(({ actions }) => actions).find(({ endpoint }) => endpoint.path === addFile.path)!
  const me = (await findUser(office.house.pool, office.house.clock.now(), { user: 'chenTheClerk', roles: ['clerk'] }))!
  const command = { id: newId(), at: office.house.clock.now() }
  const asked = { me, input: { matter, purpose: 'evidence', file: photo() }, command }
  const broken = { ...office.house, pool: losingAnswers(office.house.pool) }
  await expect(perform(broken, adding, asked)).rejects.toThrow('terminated')
  const { rows } = await office.database.owner.query(
    `select f.id from casework.files f join kernel.commands c on c.id = $1 where f.purpose = 'evidence' and c.reply is not null`,
    [command.id],
  )
  expect(rows).toHaveLength(1)
  const opened = await clerk.does(downloadFile, { matter, file: rows[0].id })
  expect(Buffer.from(opened.bytes)).toEqual(png)
})

test('the check names the matter and the file that is missing or altered, in both languages, and no person', async () => {
  const sound = await filesFinding(office.house)
  expect(sound).toMatchObject({ ok: true, zh: expect.stringMatching(/^\d+ 份存着的文件都在/) })
  const [gone, altered] = [await stored(), await stored()]
  await rm(pathOf(gone.address))
  await writeFile(pathOf(altered.address), 'something else')
  const { rows } = await office.database.owner.query('select receipt_code from casework.matters where id = $1', [
    matter,
  ])
  const { ok, zh, en } = await filesFinding(office.house)
  expect(ok).toBe(false)
  expect(zh).toContain('2 份存着的文件有问题')
  expect(zh).toContain(`${rows[0].receipt_code} 的走访照片不见了`)
  expect(zh).toContain(`${rows[0].receipt_code} 的走访照片被改动过或损坏`)
  expect(zh).toContain('从备份里取回')
  expect(en).toMatch(/2 stored files.+Photo of a visit of \w{8} is missing/)
})

test('the file sweep comes up within a working day and rests in between', () => {
  const sweep = fileSweep(createLog({ now: () => '', write: () => {} }))
  expect(sweep.everySeconds).toBeLessThanOrEqual(3600)
  expect(sweep.restSeconds).toBeLessThan(24 * 3600)
})
