import { deflateRawSync } from 'node:zlib'
import ExcelJS, { type CellValue, type Workbook } from 'exceljs'
import { describe, expect, it } from 'vitest'
import { tianhui } from '@fengqiao/testing/cast/tianhui.ts'
import { heYoutian } from '@fengqiao/testing/cast/residents.ts'
import { writeWorkbook } from './workbook-template.ts'
import { mostBytes } from './workbook-file.ts'
import { mostRows } from './workbook-refusals.ts'
import { readWorkbook, type DryRun, type ReadOptions } from './workbook.ts'

const today = '2026-11-24'
const template = await writeWorkbook()
const filled = await writeWorkbook(tianhui)

const read = async (bytes: Uint8Array, options: Partial<ReadOptions> = {}): Promise<DryRun> => {
  const run = await readWorkbook(bytes, { today, ...options })
  if ('refused' in run) throw new Error(run.refused.text.en)
  return run
}

const refusal = async (bytes: Uint8Array) => {
  const run = await readWorkbook(bytes, { today })
  return 'refused' in run ? run.refused : undefined
}

/** The workbook of a small sound network, changed by hand as a clerk would. */
const changed = async (change: (workbook: Workbook) => void): Promise<Uint8Array> => {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(template).buffer, { ignoreNodes: ['dataValidations'] })
  const sheet = (title: string) => workbook.getWorksheet(title)!
  const fill = (title: string, ...rows: CellValue[][]) =>
    rows.forEach((row, at) => {
      sheet(title).getRow(4 + at).values = row
    })
  fill('机构', ['QU01', '区', '金牛区'], ['JD01', '街道', '天回镇街道', 'QU01'])
  fill('社区', ['SQ01', '银杏园社区', 'JD01', 11_840, 1.42], ['SQ02', '石桥社区', 'JD01', 9_260, 1.68])
  fill('网格', ['WG0101', '银杏雅居网格', 'SQ01'])
  fill('调委会', ['TW01', '银杏园社区人民调解委员会', 'SQ01'])
  fill(
    '人员',
    ['RY001', '罗秀兰', '女', '13800000001', null, '调解员', 'SQ01、石桥社区', '专职'],
    ['RY002', '秦素清', '女', '13800000002', null, '网格员', 'WG0101'],
    ['RY003', '张堃喆', '男', '028-80000000', null, '社区律师', 'SQ01'],
  )
  fill('调委会成员', ['TW01', 'RY001', '主任'], ['TW01', 'RY002', '委员'], ['TW01', '张堃喆', '委员'])
  change(workbook)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

const afterSetting = (title: string, cell: string, value: CellValue) =>
  changed((workbook) => {
    workbook.getWorksheet(title)!.getCell(cell).value = value
  })

describe('round trip', () => {
  it('reads the empty template as an empty network without faults', async () => {
    const { network, faults, notices } = await read(template)
    expect([faults, notices, network.places, network.people]).toEqual([[], [], [], []])
  })

  it('reads Tianhui back as it was written, without faults or notices', async () => {
    const { network, faults, notices, counts } = await read(filled)
    expect(faults.map(({ text }) => text.en)).toEqual([])
    expect(notices).toEqual([])
    expect(network).toEqual(tianhui)
    expect(counts.communities).toEqual({ read: 16, sound: 16 })
    expect(counts.people.read).toBe(tianhui.people.length)
  })

  it('keeps an identity number and a phone number as text', async () => {
    const people = [{ code: 'RY001', name: heYoutian.name, idNumber: heYoutian.idNumber, phone: heYoutian.phone }]
    const network = {
      ...tianhui,
      people,
      memberships: [],
      posts: [{ person: 'RY001', post: 'volunteer' as const, places: ['SQ01'], employment: 'unpaid' as const }],
    }
    expect((await read(await writeWorkbook(network))).network.people).toEqual(people)
  })
})

describe('a sound workbook filled in by hand', () => {
  it('takes names in place of codes and the usual employment of a post', async () => {
    const { network, faults } = await read(await changed(() => {}))
    expect(faults).toEqual([])
    expect(network.posts).toMatchObject([
      { person: 'RY001', places: ['SQ01', 'SQ02'], employment: 'fullTime' },
      { person: 'RY002', places: ['WG0101'], employment: 'fullTime' },
      { person: 'RY003', places: ['SQ01'], employment: 'counsel' },
    ])
    expect(network.memberships[2]).toEqual({ committee: 'TW01', person: 'RY003', role: 'member' })
    expect(network.places.find(({ code }) => code === 'SQ01')).toMatchObject({ hectares: 142, residents: 11_840 })
  })

  it('finds headers by other names, under a title row and in another order', async () => {
    const workbook = new ExcelJS.Workbook()
    const sheet = workbook.addWorksheet('社 区')
    sheet.addRow(['天回镇街道社区登记表'])
    sheet.mergeCells('A1:C1')
    sheet.addRow(['人口', '所属街道', '名称 *', '代码'])
    sheet.addRow(['１２０', '天回镇街道', '银杏园社区', 'SQ01'])
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
    const known = [{ code: 'JD01', name: '天回镇街道', kind: 'street' as const }]
    const { network, faults } = await read(bytes, { known })
    expect(faults).toEqual([])
    expect(network.places).toEqual([
      { code: 'SQ01', kind: 'community', name: '银杏园社区', parent: 'JD01', residents: 120 },
    ])
  })

  it('reads dates as dates and as text, and months from days', async () => {
    const { network, faults } = await read(
      await changed((workbook) => {
        workbook.getWorksheet('人员')!.getCell('I4').value = new Date(Date.UTC(2024, 2, 1))
        workbook.getWorksheet('人员')!.getCell('I4').numFmt = 'yyyy-mm-dd'
        workbook.getWorksheet('人员')!.getCell('I5').value = '2024年3月1日'
        workbook.getWorksheet('站点与自助机')!.getRow(4).values = [
          'FJ01',
          '社区法律之家',
          '法律之家',
          'SQ01',
          null,
          '2021/7/5',
        ]
      }),
    )
    expect(faults).toEqual([])
    expect(network.posts.map(({ since }) => since)).toEqual(['2024-03-01', '2024-03-01', undefined])
    expect(network.places.at(-1)).toMatchObject({ kind: 'legalHome', openedIn: '2021-07' })
  })
})

describe('faults name sheet, row and column', () => {
  it.each<[string, string, string, CellValue, string]>([
    ['a missing parent', '社区', 'C5', 'JD09', 'missing-parent'],
    ['a parent of the wrong kind', '网格', 'C4', 'JD01', 'wrong-target'],
    ['a code used twice', '社区', 'A5', 'SQ01', 'duplicate-code'],
    ['a code with spaces', '社区', 'A5', 'SQ 02', 'bad-code'],
    ['a code stored as a number', '社区', 'A5', 7, 'number-for-code'],
    ['an unknown kind', '机构', 'B5', '乡', 'unknown-kind'],
    ['a phone with a digit too few', '人员', 'D4', '1380000000', 'bad-phone'],
    ['a phone stored as a number', '人员', 'D4', 13_800_000_001, 'number-for-phone'],
    ['an identity number stored as a number', '人员', 'E4', 510_199_195_603_070_300, 'number-for-id'],
    ['an identity number that does not check', '人员', 'E4', '510199195603070317', 'bad-id'],
    ['an identity number of an impossible day', '人员', 'E4', '510199195602300316', 'bad-id'],
    ['a person without post', '人员', 'F4', null, 'no-post'],
    ['a post without place', '人员', 'G4', null, 'required'],
    ['a mediator neither full-time nor part-time', '人员', 'H4', null, 'required'],
    ['a grid worker in a community', '人员', 'G5', 'SQ01', 'wrong-target'],
    ['a formula', '社区', 'D4', { formula: '1+1', result: 2 }, 'formula'],
    ['a text that would become a formula', '社区', 'B4', '=cmd', 'formula-text'],
    ['an error value', '社区', 'D4', { error: '#N/A' }, 'error-value'],
    ['a day that does not exist', '人员', 'I4', '2023-02-29', 'bad-date'],
    ['a day that has not come', '人员', 'I4', '2026-11-25', 'future-date'],
    ['a date as a bare number', '人员', 'I4', 45_352, 'bad-date'],
    ['half a resident', '社区', 'D4', 12.5, 'bad-count'],
    ['an area with three decimals', '社区', 'E4', 1.425, 'bad-area'],
    ['an empty name', '社区', 'B5', null, 'required'],
    ['a hidden character', '社区', 'B5', '石桥\u202e社区', 'odd-character'],
  ])('%s', async (_, title, cell, value, code) => {
    const { faults, network } = await read(await afterSetting(title, cell, value))
    const fault = faults.find((one) => one.cell === cell)
    expect(fault, JSON.stringify(faults)).toMatchObject({ sheet: title, row: Number(cell.slice(1)), code })
    expect(fault!.text.zh).toContain(`《${title}》第 ${cell.slice(1)} 行“${fault!.column}”（${cell}）：`)
    expect(fault!.text.en).toContain(`Sheet “${title}”, row ${cell.slice(1)}, “${fault!.column}”, ${cell}: `)
    expect([network.places, network.people]).toEqual([[], []])
  })

  it('never repeats an identity number in a sentence', async () => {
    const { faults } = await read(await afterSetting('人员', 'E4', '510199195603070317'))
    expect(JSON.stringify(faults)).not.toContain('5101991956')
  })

  it('names merged cells, empty rows, unknown columns and unknown sheets', async () => {
    const { faults } = await read(
      await changed((workbook) => {
        workbook.getWorksheet('社区')!.mergeCells('C4:C5')
        workbook.getWorksheet('人员')!.getRow(9).values = ['RY009', '王某某', '女', null, null, '志愿者岗']
        workbook.getWorksheet('网格')!.getCell('F1').value = '网格长'
        workbook.addWorksheet('通讯录').addRow(['姓名'])
      }),
    )
    expect(faults).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ sheet: '社区', row: 4, code: 'merged-cells' }),
        expect.objectContaining({ sheet: '人员', row: 7, code: 'empty-row' }),
        expect.objectContaining({ sheet: '人员', row: 9, column: '岗位', code: 'unknown-kind' }),
        expect.objectContaining({ sheet: '网格', cell: 'F1', code: 'unknown-column' }),
        expect.objectContaining({ sheet: '通讯录', code: 'unknown-sheet' }),
      ]),
    )
  })

  it('names a missing column and a sheet without headers', async () => {
    const { faults } = await read(
      await changed((workbook) => {
        workbook.getWorksheet('社区')!.getCell('B1').value = null
        workbook.getWorksheet('网格')!.spliceRows(1, 1)
      }),
    )
    expect(faults).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ sheet: '社区', column: '名称', code: 'missing-column' }),
        expect.objectContaining({ sheet: '网格', code: 'no-header' }),
      ]),
    )
  })

  it('names pairs written twice and a name several places have', async () => {
    const { faults } = await read(
      await changed((workbook) => {
        workbook.getWorksheet('调委会成员')!.getRow(7).values = ['TW01', '罗秀兰', '委员']
        workbook.getWorksheet('社区')!.getCell('B5').value = '银杏园社区'
        workbook.getWorksheet('网格')!.getCell('C4').value = '银杏园社区'
      }),
    )
    expect(faults.map(({ code }) => code)).toEqual(expect.arrayContaining(['duplicate-row', 'several-of-name']))
  })

  it('lists 500 faults and counts the rest', async () => {
    const run = await read(
      await changed((workbook) => {
        const sheet = workbook.getWorksheet('网格')!
        for (let row = 4; row < 704; row++) sheet.getRow(row).values = [`WG${row}`, '网格', 'SQ99']
      }),
    )
    expect(run.faults).toHaveLength(500)
    expect(run.moreFaults).toBeGreaterThanOrEqual(200)
    expect(run.moreText?.zh).toContain(`还有 ${run.moreFaults} 处`)
  })

  it('notices a committee that the law does not know, and imports it all the same', async () => {
    const { network, notices } = await read(
      await changed((workbook) => {
        const members = workbook.getWorksheet('调委会成员')!
        members.getRow(4).values = ['TW01', '张堃喆', '委员']
        for (const row of [5, 6]) members.getRow(row).values = []
      }),
    )
    expect(network.committees).toHaveLength(1)
    expect(notices.map(({ code }) => code)).toEqual(['committee-size', 'committee-chair', 'committee-women'])
  })
})

describe('importing in spite of faults', () => {
  it('takes the sound rows of the kinds asked for, and none that hang on a row left behind', async () => {
    const bytes = await afterSetting('社区', 'C5', 'JD09')
    const accept = ['bodies', 'communities', 'grids', 'people'] as const
    const { network, counts } = await read(bytes, { accept })
    expect(network.places.map(({ code }) => code)).toEqual(['QU01', 'JD01', 'SQ01', 'WG0101'])
    expect(network.people.map(({ code }) => code)).toEqual(['RY002', 'RY003'])
    expect(network.committees).toEqual([])
    expect(counts.communities).toEqual({ read: 2, sound: 1 })
  })
})

type Entry = { name: string; content: Buffer; size?: number }

/** A zip; an entry may declare another `size` than it has. */
const zipOf = (...entries: Entry[]): Uint8Array => {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content, size = content.length } of entries) {
    const packed = deflateRawSync(content)
    const local = Buffer.alloc(30)
    const central = Buffer.alloc(46)
    local.writeUInt32LE(0x04034b50)
    central.writeUInt32LE(0x02014b50)
    for (const [header, from] of [
      [local, 8],
      [central, 10],
    ] as const) {
      header.writeUInt16LE(8, from)
      header.writeUInt32LE(packed.length, from + 10)
      header.writeUInt32LE(size, from + 14)
      header.writeUInt16LE(name.length, from + 18)
    }
    central.writeUInt32LE(at, 42)
    locals.push(local, Buffer.from(name), packed)
    directory.push(central, Buffer.from(name))
    at += 30 + name.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, ...directory, end])
}

const book = (content: Buffer, size?: number): Entry => ({ name: 'xl/workbook.xml', content, size })
const worksheet = (content: string): Entry => ({ name: 'xl/worksheets/sheet1.xml', content: Buffer.from(content) })

describe('a file that cannot be read gets one sentence', () => {
  const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex')
  it.each<[string, Uint8Array, string]>([
    ['an empty file', new Uint8Array(0), 'empty'],
    ['two bytes', Buffer.from('PK'), 'not-a-workbook'],
    ['a text file', Buffer.from('编码,名称'), 'not-a-workbook'],
    ['a web page named .xls', Buffer.from('<html><table>'), 'not-a-workbook'],
    ['an old .xls', Buffer.concat([ole, Buffer.alloc(512)]), 'old-format'],
    ['a workbook with a password', Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]), 'encrypted'],
    ['a file over 20 MB', new Uint8Array(mostBytes + 1), 'too-large'],
    ['a word processor’s file', zipOf({ name: 'word/document.xml', content: Buffer.from('<w/>') }), 'not-a-workbook'],
    ['half a workbook', filled.slice(0, filled.length / 2), 'broken'],
    ['a zip bomb', zipOf(book(Buffer.alloc(80 << 20))), 'unpacks-too-large'],
    ['a zip bomb that lies about its size', zipOf(book(Buffer.alloc(80 << 20), 100)), 'unpacks-too-large'],
    ['a zip of nonsense', zipOf(book(Buffer.from('<nonsense>'))), 'broken'],
    [
      'a merge of 17 billion cells',
      zipOf(book(Buffer.from('<workbook/>')), worksheet('<mergeCell ref="A1:XFD1048576"/>')),
      'unpacks-too-large',
    ],
    [
      'a name for 17 billion cells',
      zipOf(book(Buffer.from('<definedName>a!$A$1:$XFD$1048576</definedName>'))),
      'unpacks-too-large',
    ],
    ['an entity', zipOf(book(Buffer.from('<workbook/>')), worksheet('<!DOCTYPE x [<!ENTITY a "b">]>')), 'broken'],
  ])('%s', async (_, bytes, code) => {
    const refused = await refusal(bytes)
    expect(refused?.code).toBe(code)
    expect(refused?.text.zh).toMatch(/。$/)
  })

  it('bounds the rows of a sheet', async () => {
    const bytes = await changed((workbook) => {
      const sheet = workbook.getWorksheet('网格')!
      for (let row = 0; row <= mostRows; row++) sheet.addRow([`WG${row}`])
    })
    expect((await refusal(bytes))?.code).toBe('too-many-rows')
  })

  it('is not held up by a validation over 17 billion cells', async () => {
    const wide = await changed((workbook) => {
      const sheet = workbook.getWorksheet('社区') as unknown as {
        dataValidations: { add: (range: string, validation: object) => void }
      }
      sheet.dataValidations.add('A1:XFD1048576', { type: 'whole', formulae: [1] })
    })
    expect((await read(wide)).faults).toEqual([])
  })
})
