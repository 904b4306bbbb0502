import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tianhui } from '@fengqiao/testing/cast/tianhui.ts'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Browser, Office } from '@fengqiao/testing/office.ts'
import { compareNetworks } from './compare-networks.ts'
import {
  exportNetwork,
  importNetwork,
  listPlaces,
  networkFigures,
  networkTemplate,
  showPlace,
  tryNetwork,
} from './contract.ts'
import { figuresOf } from './figures.ts'
import { readWorkbook } from './workbook.ts'
import { writeWorkbook } from './workbook-template.ts'

let office: Office
let administrator: Browser
let whole: Uint8Array
const communityCode = tianhui.places.find(({ kind }) => kind === 'community')!.code
beforeAll(async () => {
  office = await openOffice()
  administrator = await office.as('weiTheAdministrator')
  whole = await writeWorkbook(tianhui)
})
afterAll(() => office.close())

const sheet = (bytes: Uint8Array, name = '网络.xlsx') => new File([Buffer.from(bytes)], name)
const counted = async () => {
  const { rows } = await office.database.owner.query(
    `select (select count(*)::int from offices.nodes) nodes, (select count(*)::int from offices.links) links, (select count(*)::int from people.workers) workers, (select count(*)::int from people.assignments) assignments`,
  )
  return rows[0] as { nodes: number; links: number; workers: number; assignments: number }
}

describe('the whole network of Tianhui', () => {
  test('a dry run tells what would come and writes nothing', async () => {
    const before = await counted()
    const told = await administrator.does(tryNetwork, { file: sheet(whole) })
    expect(told.faults).toEqual([])
    expect(told.places.fresh).toBeGreaterThan(600)
    expect(told.people.fresh).toBe(tianhui.people.length)
    expect(await counted()).toEqual(before)
  })

  test('imports into the office that stands, and counts every figure of the report', async () => {
    await administrator.does(importNetwork, { file: sheet(whole) })
    const reply = await administrator.does(networkFigures, {})
    const n = Object.fromEntries(reply.figures.map((figure) => [figure.key, figure.n]))
    expect(n).toMatchObject({
      residentGroups: 133,
      grids: 88,
      chatGroups: 221,
      stations: 3,
      lawyers: 9,
      fullTimeMediators: 27,
      legalMinded: 49,
      volunteers: 53,
      gridWorkers: 88,
    })
    // the small office of the tests has a community, a home and a station of its own, and no kiosk
    expect([n['communities'], n['legalHomes'], n['kiosks']]).toEqual([17, 17, 16])
    expect([reply.residents, reply.hectares]).toEqual([132_000, 3_334])
    expect(reply.office.id).toBe(office.places.street)
  })

  test('every figure opens into a list of as many rows', async () => {
    const { figures } = await administrator.does(networkFigures, {})
    for (const { n, list } of figures) {
      if (list.of !== 'places') continue
      const { total } = await administrator.does(listPlaces, { kind: list.kind, category: list.category ?? undefined })
      expect(total).toBe(n)
    }
  })

  test('a second import changes and doubles nothing', async () => {
    const before = await counted()
    const told = await administrator.does(importNetwork, { file: sheet(whole) })
    expect(told.places).toMatchObject({ fresh: 0, changed: 0 })
    expect(told.people).toMatchObject({ fresh: 0, changed: 0 })
    expect(await counted()).toEqual(before)
  })

  test('the export reads back as it stands, without faults', async () => {
    const response = await administrator.fetch('/api/network/export')
    const run = await readWorkbook(await response.bytes(), { today: '2026-11-24' })
    if ('refused' in run) throw new Error(run.refused.text.en)
    expect(run.faults).toEqual([])
    const change = compareNetworks(tianhui, run.network)
    // two people serve the district, which stands under a code of its own
    expect(change.people).toMatchObject({ changed: 2, kept: 0, same: tianhui.people.length - 2 })
    expect(run.network.places.filter(({ kind }) => kind === 'district')).toHaveLength(1)
    expect(figuresOf(run.network).holders('mediator', 'fullTime')).toBe(27)
  })

  test('what the workbook does not name stays, and is told of', async () => {
    const told = await administrator.does(tryNetwork, { file: sheet(whole) })
    expect(told.places.kept).toBeGreaterThan(0)
    expect(told.keptNames).toContain('银杏园社区法律之家')
  })

  test('a place shows what is above and below it and who serves there', async () => {
    const { rows } = await administrator.does(listPlaces, { kind: 'community', words: communityCode })
    const place = await administrator.does(showPlace, { place: rows[0]!.place })
    expect(place.above.at(-1)?.name).toBe('天回镇司法所')
    expect(place.below.find(({ kind }) => kind === 'grid')?.n).toBeGreaterThan(0)
    expect(place.people.map(({ post }) => post)).toContain('lawyer')
  })
})

describe('a correction afterwards', () => {
  const corrected = async (change: (workbook: ExcelJS.Workbook) => void) => {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(whole.slice().buffer, { ignoreNodes: ['dataValidations'] })
    change(workbook)
    return new Uint8Array(await workbook.xlsx.writeBuffer())
  }

  test('a person moved to another place serves there alone', async () => {
    const lawyer = tianhui.posts.find(({ post }) => post === 'lawyer')!
    const moved = await corrected((workbook) => {
      const people = workbook.getWorksheet('人员')!
      people.eachRow((row) => {
        if (row.getCell(1).value === lawyer.person)
          row.getCell(7).value = tianhui.places.find(({ kind }) => kind === 'community')!.code
      })
    })
    const told = await administrator.does(importNetwork, { file: sheet(moved) })
    expect(told.people.changed).toBe(1)
    const { rows } = await office.database.owner.query(
      `select count(*)::int n from people.assignments a join people.workers w on w.id = a.worker_id where w.code = $1 and a.post = 'lawyer'`,
      [lawyer.person],
    )
    expect(rows[0].n).toBe(1)
  })

  test('an estate moved to another community takes its buildings along', async () => {
    const estate = tianhui.places.find(({ kind }) => kind === 'estate')!
    const other = tianhui.places.find(({ kind, code }) => kind === 'community' && code !== estate.parent)!
    const part = await writeWorkbook({
      places: [{ ...estate, parent: other.code }],
      estateGrids: [],
      committees: [],
      memberships: [],
      people: [],
      posts: [],
    })
    await administrator.does(importNetwork, { file: sheet(part) })
    const { rows } = await office.database.owner.query(
      `select count(*)::int n from offices.nodes b where b.kind = 'building' and b.parent_id = (select id from offices.nodes where code = $1)
        and not b.path @> array[(select id from offices.nodes where code = $2)]`,
      [estate.code, other.code],
    )
    expect(rows[0].n).toBe(0)
    const still = await counted()
    expect(still.nodes).toBeGreaterThan(600)
  })

  test('faults are named by sheet, row and column, and nothing of the workbook is imported', async () => {
    const broken = await corrected((workbook) => {
      workbook.getWorksheet('社区')!.getCell('C5').value = '没有这个街道'
      workbook.getWorksheet('人员')!.getCell('D6').value = 13800000001
      workbook.getWorksheet('网格')!.getCell('B4').value = { formula: '1+1', result: 2 }
    })
    const told = await administrator.does(tryNetwork, { file: sheet(broken) })
    expect(told.faults.map(({ sheet: title, row }) => `${title} ${row}`)).toEqual(['社区 5', '网格 4', '人员 6'])
    expect(told.faults[0]!.text.zh).toMatch(/^《社区》第 5 行“所属街道”/)
    const before = await counted()
    const refused = await administrator.ask(importNetwork, { file: sheet(broken) })
    expect([refused.status, refused.refused.code]).toEqual([400, 'workbook-has-faults'])
    expect(refused.refused.sentence).toContain('3 处')
    expect(await counted()).toEqual(before)
  })
})

describe('a file that is no workbook gets one sentence', () => {
  const zipped = async (change: (workbook: ExcelJS.Workbook) => void) => {
    const workbook = new ExcelJS.Workbook()
    change(workbook)
    return new Uint8Array(await workbook.xlsx.writeBuffer())
  }

  test.each([
    ['text', () => new TextEncoder().encode('社区,人口\n银杏园,8000'), 'workbook-not-a-workbook', '不是 Excel 工作簿'],
    ['old .xls', () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4), 'workbook-old-format', '旧的 .xls'],
    ['half a file', () => whole.slice(0, 3000), 'workbook-broken', '打不开'],
  ] as const)('%s', async (_, bytes, code, said) => {
    const reply = await administrator.ask(tryNetwork, { file: sheet(bytes()) })
    expect(reply.refused).toMatchObject({ code, field: 'file' })
    expect(reply.refused.sentence).toContain(said)
  })

  test('a workbook with macros is not taken', async () => {
    // stored uncompressed, the name of an entry can be exchanged for one of the same length
    const text = Buffer.from(whole)
    const from = Buffer.from('docProps/core.xml')
    const to = Buffer.from('xl/vbaProject.bin')
    for (let at = text.indexOf(from); at >= 0; at = text.indexOf(from, at + 1)) to.copy(text, at)
    const reply = await administrator.ask(tryNetwork, { file: sheet(new Uint8Array(text)) })
    expect(reply.refused.code).toBe('workbook-macros')
  })

  test('a hundred thousand rows are refused before they are read', async () => {
    const many = await zipped((workbook) => {
      const rows = workbook.addWorksheet('社区')
      for (let at = 0; at < 100_000; at++) rows.addRow([`SQ${at}`])
    })
    const reply = await administrator.ask(tryNetwork, { file: sheet(many) })
    expect(reply.refused.code).toBe('workbook-too-many-rows')
  })

  test('a sheet of an unknown name is a fault, not a silence', async () => {
    const other = await zipped((workbook) => workbook.addWorksheet('随手记').addRow(['姓名', '电话']))
    const told = await administrator.does(tryNetwork, { file: sheet(other) })
    expect(told.faults.map(({ code }) => code)).toEqual(['unknown-sheet'])
    expect((await administrator.ask(importNetwork, { file: sheet(other) })).refused.code).toBe('workbook-has-faults')
  })
})

test('the template comes as a workbook; a mediator may neither take it nor import', async () => {
  const response = await administrator.fetch('/api/network/template')
  const run = await readWorkbook(await response.bytes(), { today: '2026-11-24' })
  expect('refused' in run ? run.refused : run.faults).toEqual([])
  const mediator = await office.as('luoTheMediator')
  expect((await mediator.ask(networkTemplate, {})).status).toBe(403)
  expect((await mediator.ask(exportNetwork, {})).status).toBe(403)
})

test('the other office’s director sees nothing of it and imports the same codes into an office of its own', async () => {
  const other = await office.as('sunOfTheOtherOffice')
  expect((await other.does(listPlaces, {})).total).toBe(1)
  expect((await other.ask(networkFigures, { office: office.places.street })).status).toBe(404)
  await other.does(importNetwork, { file: sheet(whole) })
  const { figures } = await other.does(networkFigures, {})
  expect(figures.find(({ key }) => key === 'communities')?.n).toBe(16)
  const mine = await administrator.does(networkFigures, {})
  expect(mine.figures.find(({ key }) => key === 'communities')?.n).toBe(17)
})
