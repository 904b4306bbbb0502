import JSZip from 'jszip'
import { expect, test } from 'vitest'
import { line, name } from './model.ts'
import { samplePaper } from './sample-paper.ts'
import { toDocx } from './to-docx.ts'

const part = async (docx: Uint8Array, path: string): Promise<string> =>
  (await (await JSZip.loadAsync(docx)).file(path)?.async('string')) ?? ''

const words = (xml: string): string => [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('')

test('the editable original keeps the names of the official fonts, GB/T 9704 margins and exact lines', async () => {
  const docx = await toDocx(samplePaper([], { look: 'letter' }))
  const xml = await part(docx, 'word/document.xml')
  expect(xml).toContain('w:eastAsia="仿宋"')
  expect(xml).toContain('w:eastAsia="方正小标宋简体"')
  expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
  expect(xml).toContain('w:line="560" w:lineRule="exact"')
})

test('the foot numbers the page and names the paper', async () => {
  const zip = await JSZip.loadAsync(await toDocx(samplePaper()))
  const foot = (await zip.file(/word\/footer\d+\.xml/)[0]?.async('string')) ?? ''
  expect(foot).toMatch(/instrText[^>]*>PAGE</)
  expect(words(foot)).toContain('文书编号 7F3A-91C2')
})

test('any text is XML in the end', async () => {
  const text = '<w:p/> & "x" \u0000\u0008\u202E\uD800 ]]> 何有田'
  const paper = samplePaper([{ block: 'para', text: line`${name(text, '姓名')}` }])
  const xml = await part(await toDocx(paper), 'word/document.xml')
  expect(words(xml)).toContain('&lt;w:p/&gt; &amp;')
  expect([...xml].some((letter) => letter < '\t' || letter === '\u202E')).toBe(false)
})

test('what precedes signatures is kept with them, and they do not split', async () => {
  const xml = await part(await toDocx(samplePaper([{ block: 'para', text: line`末段` }])), 'word/document.xml')
  const before = xml.lastIndexOf('<w:p>', xml.indexOf('末段'))
  expect(xml.slice(before, xml.indexOf('末段'))).toContain('<w:keepNext/>')
  expect(xml.slice(xml.indexOf('末段'))).toContain('<w:cantSplit/>')
})

test('a signature drawn on a screen stands on its line, as a picture in the file', async () => {
  const drawn = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='
  const paper = samplePaper([{ block: 'signatures', places: [{ role: '申请人', how: 'mark', drawn }] }])
  const zip = await JSZip.loadAsync(await toDocx(paper))
  const [picture] = zip.file(/word\/media\/.+\.png/)
  expect(Buffer.from((await picture?.async('uint8array')) ?? []).toString('base64')).toBe(drawn)
})
