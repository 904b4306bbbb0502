import { existsSync, readdirSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { perform } from '@fengqiao/kernel/action.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import type { Principal } from '@fengqiao/kernel/principal.ts'
import { theClock } from '@fengqiao/kernel/principal.ts'
import { inTransaction } from '@fengqiao/kernel/tx.ts'
import { openBareMatter } from '@fengqiao/testing/bare-matter.ts'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Browser, Office } from '@fengqiao/testing/office.ts'
import { grantAccess } from './access.ts'
import { addFile as adding } from './add-file.ts'
import { addFile, downloadFile, showMatter, whoLooked } from './contract.ts'
import { downloadFile as downloading } from './download-file.ts'

/** A one-pixel PNG. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)
const photo = (name = '楼道.png', bytes: Buffer = png) => new File([new Uint8Array(bytes)], name, { type: 'image/png' })
let office: Office
let clerk: Browser
let matter: string
let sides: string[]
beforeAll(async () => {
  office = await openOffice()
  clerk = await office.as('chenTheClerk')
  const made = await openBareMatter(office)
  matter = made.matter
  sides = made.sides
})
afterAll(() => office.close())

const stored = async () =>
  (await office.database.owner.query(`select address from casework.files where matter_id = $1`, [matter])).rows.map(
    (row: { address: string }) => row.address,
  )

test('a photo is taken, listed on the case, lies sealed, and comes back byte for byte under its name', async () => {
  const { file } = await clerk.does(addFile, { matter, purpose: 'visitPhoto', file: photo('走访 1/2.png') })
  const [address] = await stored()
  expect(await office.house.files.verify(address!)).toBe('intact')
  const shown = await clerk.does(showMatter, { matter })
  expect(shown.files).toMatchObject([
    { id: file, purpose: 'visitPhoto', side: 'all', kind: 'png', bytes: png.length, by: '陈静', name: '走访 12.png' },
  ])
  const response = await clerk.fetch(`/api/matters/${matter}/files/${file}`)
  expect(Buffer.from(await response.bytes())).toEqual(png)
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'image/png',
    'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent('走访 12.png')}`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  })
  const looked = await (await office.as('zhouTheDirector')).does(whoLooked, { matter })
  expect(looked.rows.map((row) => [row.what, row.outcome])).toContainEqual(['/matters/:matter/files/:file', 'read'])
})

test('the same command again is the same file, and another file under it is refused', async () => {
  const id = newId()
  const first = await clerk.does(addFile, { matter, purpose: 'evidence', file: photo() }, { id })
  const before = await stored()
  expect(await clerk.does(addFile, { matter, purpose: 'evidence', file: photo() }, { id })).toEqual(first)
  const other = await clerk.ask(
    addFile,
    { matter, purpose: 'evidence', file: photo('x', Buffer.concat([png, png])) },
    { id },
  )
  expect(other.refused.code).toBe('command-reused')
  expect(await stored()).toEqual(before)
})

test.each([
  [
    'a 20 MB “photo” that is none',
    { purpose: 'visitPhoto' },
    Buffer.alloc(20 << 20, 7),
    'file-kind',
    ['照片或文件', 'JPG、PNG', '重新拍照'],
  ],
  [
    'a file over the bound',
    { purpose: 'evidence' },
    Buffer.alloc((32 << 20) + 1),
    'file-too-large',
    ['照片或文件', '32 MB'],
  ],
  [
    'an upload no server should read to its end',
    { purpose: 'evidence' },
    Buffer.alloc(49 << 20),
    'too-large',
    ['32 MB'],
  ],
  ['half a photo', { purpose: 'evidence' }, png.subarray(0, -5), 'file-broken', ['照片或文件', '重新上传']],
  ['nothing at all', { purpose: 'evidence' }, Buffer.alloc(0), 'file-empty', ['照片或文件']],
  [
    'a photo as Excel could be, where only a drawn signature is',
    { purpose: 'signature' },
    Buffer.from('PK'),
    'file-kind',
    ['PNG'],
  ],
  ['a scan of nothing', { purpose: 'signedScan' }, png, 'scan-of-what', ['哪份文书']],
  ['a day to come', { purpose: 'evidence', happenedOn: '2026-12-24' }, png, 'happened-in-future', ['2026-11-24']],
  ['a side of another matter', { purpose: 'evidence', side: newId() }, png, 'side-elsewhere', ['谁能看']],
])('%s is refused with field and remedy, and leaves nothing on the disk', async (_, input, bytes, code, says) => {
  const before = await stored()
  const onDisk = await filesOnDisk()
  const { status, refused } = await clerk.ask(addFile, { matter, file: photo('照片.png', bytes), ...input })
  expect(status).toBeGreaterThanOrEqual(400)
  expect(refused.code).toBe(code)
  for (const word of says) expect(refused.sentence).toContain(word)
  expect(refused.sentence).not.toMatch(/[{}]/)
  expect(await stored()).toEqual(before)
  expect(await filesOnDisk()).toEqual(onDisk)
})

const filesOnDisk = async () => {
  const root = office.filesDir
  return existsSync(root)
    ? readdirSync(root, { recursive: true })
        .map(String)
        .filter((name) => /[0-9a-f]{64}$/.test(name))
        .toSorted()
    : []
}

test('what is not sent as a form is told so', async () => {
  const response = await clerk.fetch(`/api/matters/${matter}/files`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-fengqiao': '1' },
    body: '{}',
  })
  expect(response.status).toBe(400)
})

test('another office finds neither matter nor file', async () => {
  const stranger = await office.as('sunOfTheOtherOffice')
  const [{ id }] = (await office.database.owner.query(`select id from casework.files limit 1`)).rows as [{ id: string }]
  expect((await stranger.ask(downloadFile, { matter, file: id })).status).toBe(404)
  expect(
    (await (await office.as('tangOfTheOtherOffice')).ask(addFile, { matter, purpose: 'evidence', file: photo() }))
      .status,
  ).toBe(404)
})

test('what one side handed in alone the other side never sees nor opens, the office does', async () => {
  const [one, other] = sides as [string, string]
  const { file } = await clerk.does(addFile, { matter, purpose: 'evidence', side: one, file: photo() })
  const party = async (side: string): Promise<Principal> => {
    const id = newId()
    await inTransaction(office.house.pool, { me: theClock, now: office.house.clock.now(), writes: true }, async (tx) =>
      grantAccess(
        { tx, me: theClock, now: office.house.clock.now() },
        { matter, office: office.places.street, to: id, purpose: 'party', side },
      ),
    )
    return {
      id,
      name: '',
      roles: ['resident'],
      offices: [office.places.street],
      places: [],
      groups: [],
      breadth: 'own',
    }
  }
  const opens = async (side: string) =>
    perform(office.house, downloading, { me: await party(side), input: { matter, file } })
  await expect(opens(one)).resolves.toMatchObject({ type: 'image/png' })
  await expect(opens(other)).rejects.toMatchObject({ code: 'not-found' })
  expect((await clerk.does(showMatter, { matter })).files.map((each) => each.id)).toContain(file)
})

test('a file lost from the disk, and one whose key was shredded, each say what has become of them', async () => {
  const lost = await clerk.does(addFile, { matter, purpose: 'other', file: photo() })
  await office.house.files.remove((await stored()).at(-1)!)
  expect((await clerk.ask(downloadFile, { matter, file: lost.file })).refused).toMatchObject({ code: 'file-lost' })
  await office.database.owner.query(`update casework.matter_keys set wrapped = null where matter_id = $1`, [matter])
  const gone = await clerk.ask(downloadFile, { matter, file: lost.file })
  expect([gone.status, gone.refused.code]).toEqual([410, 'file-erased'])
  expect(adding.endpoint.refuses).toHaveProperty('file-erased')
})
