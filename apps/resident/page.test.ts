import { readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildResident } from './build.ts'
import { answer } from '@fengqiao/design/page/answer.ts'
import { call } from '@fengqiao/design/page/call.ts'
import { choiceButtons, choices, home } from '@fengqiao/design/page/choices.ts'
import { enterCode, tidyCode } from '@fengqiao/design/page/enter-code.ts'
import { dateOfParts, fieldQuestion, inputField } from '@fengqiao/design/page/fields.ts'
import { keypadAtFoot } from '@fengqiao/design/page/keypad.ts'
import type { FieldKind } from '@fengqiao/design/page/fields.ts'
import { follow } from '@fengqiao/design/page/follow.ts'
import { notice } from '@fengqiao/design/page/notice.ts'
import { page } from '@fengqiao/design/page/page.ts'
import { oneQuestion, textQuestion } from '@fengqiao/design/page/question.ts'
import { rate } from '@fengqiao/design/page/rate.ts'
import { receipt, waiting } from '@fengqiao/design/page/receipt.ts'
import { review } from '@fengqiao/design/page/review.ts'
import { slip } from '@fengqiao/design/page/slip.ts'
import { verifyPaper } from '@fengqiao/design/page/verify-paper.ts'
import { assetNames, wordsOf } from '@fengqiao/design/page/view.ts'
import type { Assets, Html, View } from '@fengqiao/design/page/view.ts'

const assets = Object.fromEntries(assetNames.map((name) => [name, `/resident/${name}`])) as Assets
const kiosk: View = {
  surface: 'kiosk',
  lang: 'zh',
  contrast: 'normal',
  print: 'normal',
  csrf: 'token',
  here: '/here',
  assets,
}
const views: View[] = (['kiosk', 'phone'] as const).flatMap((surface) =>
  (['zh', 'en'] as const).map((lang) => ({ ...kiosk, surface, lang })),
)

/** Everything a person, a record or an address could carry, hostile. */
const evil = `"><script>alert(1)</script><img src=x onerror=alert(1)> ' onclick='x`
const knots = [{ state: 'now' as const, when: evil, what: evil, note: evil, link: { label: evil, href: evil } }]
const actions = {
  primary: { submit: true as const, to: evil, label: evil, name: evil, value: evil },
  others: [{ href: evil, label: evil }],
}
const citation = { law: evil, article: evil, then: { mark: evil, why: evil }, text: evil, unverified: true }
const common = {
  action: evil,
  title: evil,
  lead: evil,
  next: evil,
  carry: { draft: evil },
  why: { text: evil, citation },
}
const option = { title: evil, term: evil, example: evil, value: evil, href: evil }
const kinds = ['text', 'long', 'name', 'phone', 'id-number', 'address', 'date', 'money'] as const

const bodies: Record<string, (view: View) => Html> = {
  home: (view) =>
    home({ title: evil, lead: evil, choices: choices(view, [option]), also: [{ label: evil, href: evil }] }),
  choiceButtons: (view) => choiceButtons(view, { action: evil, name: 'kind', items: [option] }),
  oneQuestion: (view) =>
    oneQuestion(view, { ...common, name: 'since', choices: [option, option], chosen: evil, error: evil }),
  ticks: (view) =>
    oneQuestion(view, { ...common, name: 'since', choices: [option, option], chosen: [evil], many: true }),
  textQuestion: (view) =>
    textQuestion(view, { ...common, name: 'story', limit: 300, value: `</textarea>${evil}`, help: evil, error: evil }),
  fieldQuestion: (view) =>
    fieldQuestion(view, {
      ...common,
      fields: kinds.map((kind) => ({ name: kind, kind, label: evil, help: evil, value: evil, error: evil })),
    }),
  review: (view) =>
    review(view, {
      action: evil,
      title: evil,
      answers: [
        { question: evil, answer: evil, change: evil },
        { question: evil, change: evil },
      ],
      consent: evil,
      submitLabel: evil,
      error: { message: evil, field: 'answer-0' },
    }),
  receipt: (view) =>
    receipt(view, {
      title: evil,
      code: evil,
      secret: evil,
      address: evil,
      keep: evil,
      queue: { inFront: 2, minutes: 12, then: evil },
      steps: knots,
      actions,
    }),
  waiting: (view) =>
    waiting(view, { title: evil, queue: { inFront: 0, minutes: 0, then: evil }, updatedAt: evil, actions }),
  call: (view) =>
    call(view, {
      id: evil,
      lawyer: evil,
      title: evil,
      post: evil,
      firm: evil,
      since: '2026-11-24T09:00:00+08:00',
      now: '2026-11-24T09:01:00+08:00',
      notes: [evil],
      articles: [{ law: evil, points: [{ article: evil, plain: evil, mark: evil }] }],
      toPhone: evil,
      end: evil,
    }),
  answer: (view) =>
    answer(view, {
      title: evil,
      by: evil,
      told: [evil],
      answer: [evil],
      citations: [citation],
      deadlines: [{ over: evil, what: evil, day: evil, left: evil, counted: evil, citation, soon: true }],
      steps: knots,
      actions,
    }),
  follow: (view) =>
    follow(view, {
      about: evil,
      title: evil,
      holder: { name: evil, post: evil, body: evil },
      until: { day: evil, left: evil, tone: 'soon' },
      next: evil,
      ifNothing: evil,
      thread: knots,
      actions,
    }),
  rate: (view) =>
    rate(view, { action: evil, lead: evil, words: `</textarea>${evil}`, score: '3', error: evil, later: evil }),
  enterCode: (view) =>
    enterCode(view, {
      action: evil,
      code: evil,
      error: evil,
      secret: { name: 'secret', label: evil, help: evil, error: evil },
    }),
  verifyPaper: (view) =>
    verifyPaper(view, {
      found: 'superseded',
      kind: evil,
      number: evil,
      issuer: evil,
      issuedOn: evil,
      replacedOn: evil,
      newer: evil,
      digest: { algorithm: 'SM3', hex: evil },
      content: evil,
      lead: evil,
      actions,
    }),
  unknownPaper: (view) => verifyPaper(view, { found: 'unknown', todo: [evil], lead: evil, actions }),
  notice: (view) => notice(view, { tone: 'late', title: evil, lead: evil, todo: [evil], actions }),
}

const whole = async (view: View, name: string): Promise<string> => {
  const body = bodies[name]?.(view)
  if (!body) throw new Error(`no sample ${name}`)
  return String(
    await page(view, {
      title: evil,
      head: { place: evil, right: evil },
      left: { kind: 'back', href: evil },
      step: { at: 2, of: 5 },
      idle: { after: 90, count: 20 },
      refresh: 15,
      scripts: ['verify-file'],
      body,
    }),
  )
}
const every = views.flatMap((view) =>
  Object.keys(bodies).map((name) => ({ view, name, surface: view.surface, lang: view.lang })),
)
const slips = (['80mm', 'a4'] as const).map((width) =>
  String(
    slip(kiosk, {
      width,
      office: evil,
      printed: evil,
      back: { label: evil, href: '/receipt' },
      about: evil,
      code: evil,
      secret: evil,
      address: evil,
      steps: [{ until: evil, what: evil, note: evil }],
      phone: evil,
    }),
  ),
)

const tags = (text: string): string[] => text.match(/<[a-z][^>]*>/gi) ?? []
const attribute = (tag: string, name: string): string | undefined => tag.match(new RegExp(` ${name}="([^"]*)"`))?.[1]

const assertSafe = (text: string): void => {
  expect(text).not.toContain('<script>')
  expect(text).not.toContain('<img')
  for (const tag of tags(text)) {
    const withoutValues = tag.replace(/"[^"]*"/g, '""')
    expect(withoutValues).not.toMatch(/\son[a-z]+=/i)
    expect(withoutValues).not.toMatch(/\sstyle=/i)
    if (tag.startsWith('<script')) expect(tag).toMatch(/^<script type="module" src="\/resident\/[a-z-]+">$/)
  }
  expect(text).not.toMatch(/<style/i)
}

describe('every page', () => {
  test.each(every)(
    '$name ($surface, $lang) keeps hostile words as words and needs no inline script or style',
    async ({ view, name }) => {
      const text = await whole(view, name)
      assertSafe(text)
      expect(text).toContain('&lt;script&gt;alert(1)')
    },
  )

  test.each(every)(
    '$name ($surface, $lang) labels every input, describes only by what is there, repeats no id',
    async ({ view, name }) => {
      const text = await whole(view, name)
      const ids = tags(text).flatMap((tag) => attribute(tag, 'id') ?? [])
      expect(ids).toEqual([...new Set(ids)])
      for (const tag of tags(text)) {
        for (const id of [attribute(tag, 'aria-describedby'), attribute(tag, 'aria-labelledby')].flatMap(
          (list) => list?.split(' ') ?? [],
        ))
          expect(ids).toContain(id)
        if (!/^<(input|textarea)\b/.test(tag) || attribute(tag, 'type') === 'hidden') continue
        const id = attribute(tag, 'id')
        const inside =
          text.slice(0, text.indexOf(tag)).lastIndexOf('<label') >
          text.slice(0, text.indexOf(tag)).lastIndexOf('</label>')
        expect(inside || text.includes(`<label for="${id}"`) || text.includes(` for="${id}">`), tag).toBe(true)
      }
    },
  )

  test.each(every)(
    '$name ($surface, $lang) carries the token in every posting form, and help',
    async ({ view, name }) => {
      const text = await whole(view, name)
      for (const form of text.split('<form').slice(1)) {
        if (form.slice(0, form.indexOf('>')).includes('method="post"'))
          expect(form).toContain('name="csrf" value="token"')
      }
      expect(text).toContain(wordsOf(view).help)
    },
  )

  test('a refused field keeps what was typed; the only one says it once, several are listed with the way to each', async () => {
    const phone = { name: 'phone', kind: 'phone', label: '手机号', value: '1380000602', error: '少了一位' } as const
    const name = { name: 'name', kind: 'name', label: '称呼' } as const
    const shown = async (fields: (typeof phone | typeof name)[]): Promise<string> =>
      String(await fieldQuestion(kiosk, { action: '/q', title: 't', next: 'n', fields }))
    const [one, two] = [await shown([phone]), await shown([name, phone])]
    for (const text of [one, two]) {
      expect(text).toContain('value="1380000602"')
      expect(text).toContain('aria-describedby="phone-error" aria-invalid="true"')
    }
    expect(one.split('少了一位')).toHaveLength(2)
    expect(two).toContain('<a href="#phone">少了一位</a>')
  })

  test('number keys come up on a kiosk alone, and money, numbers and days say what may be pressed into them', () => {
    expect(String(keypadAtFoot(kiosk))).toContain('data-keys="123456789.0、"')
    expect(String(keypadAtFoot({ ...kiosk, surface: 'phone' }))).toBe('')
    const glyphsOf = async (kind: FieldKind) =>
      /data-glyphs="([^"]*)"/.exec(String(await inputField(kiosk, { name: 'n', kind, label: '几' })))?.[1]
    return expect(
      Promise.all((['money', 'percent', 'numbers', 'date', 'name'] as const).map(glyphsOf)),
    ).resolves.toEqual(['123456789.0', '123456789.0', '1234567890、', '1234567890', undefined])
  })

  test('a kiosk offers nobody the name of the last person', async () => {
    const fields = [{ name: 'name', kind: 'name' as const, label: '姓名' }]
    const made = async (surface: 'kiosk' | 'phone'): Promise<string> =>
      String(await fieldQuestion({ ...kiosk, surface }, { action: '/q', title: 't', next: 'n', fields }))
    expect(await made('kiosk')).not.toContain('autocomplete="name"')
    expect(await made('phone')).toContain('autocomplete="name"')
  })
})

test('a slip is safe too, and its address is a QR', () => {
  for (const text of slips) {
    assertSafe(text)
    expect(text).toMatch(/class="qr-dots" d="M\d+ \d+h/)
  }
})

test('a code is understood however it is typed', () => {
  for (const typed of ['7KM294PX', '7km2 94px', ' 7KM2-94PX ', '７ＫＭ２　９４ＰＸ', '7km2—94px'])
    expect(tidyCode(typed)).toBe('7KM294PX')
})

test('a date in three parts comes together; what is no number stays for the server to refuse', () => {
  const posted = (year: string, month: string, day: string) =>
    dateOfParts({ 'left.year': year, 'left.month': month, 'left.day': day }, 'left')
  expect(posted('2026', '8', '31')).toBe('2026-08-31')
  expect(posted('２０２６', '８', ' ３１')).toBe('2026-08-31')
  expect(posted('2026', '八', '31')).toBe('2026-八-31')
  expect(posted('', '', '')).toBe('')
})

describe('as built', () => {
  let folder = ''
  let built: Record<string, string> = {}
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'resident-'))
    built = await buildResident(folder)
  }, 60_000)
  afterAll(() => rm(folder, { recursive: true }))
  const size = async (name: string): Promise<number> =>
    (await readFile(join(folder, (built[name] ?? '').replace('/resident/', '')))).length

  test('every asset a page names is built under a hashed name', async () => {
    for (const name of assetNames) {
      expect(built[name]).toMatch(/^\/resident\/[a-z0-9-]+-[\w-]{8}\.[a-z]+$/)
      expect(await size(name)).toBeGreaterThan(0)
    }
  })

  test('home, styles, icon and scripts together weigh at most 60 KB before compression', async () => {
    const items = Array.from({ length: 6 }, () => ({
      icon: 'handshake' as const,
      title: '借钱和买卖',
      term: '合同、消费',
      example: '五万块借给朋友，一直没还，电话也不接',
      href: '/ask/contract',
    }))
    const view = { ...kiosk, assets: built as Assets }
    const body = home({
      title: '您遇到了什么事？',
      lead: '选一个最像的，马上能和律师视频，不收费。',
      choices: choices(view, items),
      also: [{ label: '来过了，查办到哪一步', href: '/follow', icon: 'search' }],
    })
    const text = String(await page(view, { title: '首页', head: { place: '银杏园社区法律之家' }, body }))
    const assetsOfHome = await Promise.all((['css', 'page', 'kiosk', 'read-aloud', 'icon'] as const).map(size))
    expect(Buffer.byteLength(text) + assetsOfHome.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(60 * 1024)
  })
})

describe('the tokens', () => {
  const css = readFileSync(new URL('../../design/tokens.css', import.meta.url), 'utf8')
  const block = (selector: string): Record<string, string> => {
    const inside = css.slice(css.indexOf(`${selector} {`)).split('}')[0] ?? ''
    return Object.fromEntries(
      [...inside.matchAll(/--([\w-]+):\s*(#[\dA-F]{3,6});/gi)].map(([, name, value]) => [name, value]),
    )
  }
  const luminance = (hex: string): number => {
    const long = hex.length === 4 ? Array.from(hex.slice(1), (digit) => digit + digit).join('') : hex.slice(1)
    const [r = 0, g = 0, b = 0] = [0, 2, 4]
      .map((at) => Number.parseInt(long.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const pairs: [string, string, number][] = [
    ...(['ink', 'ink-soft', 'maple', 'done', 'soon', 'info', 'late'] as const).flatMap((ink) =>
      (['paper', 'surface', 'wash'] as const).map((ground): [string, string, number] => [ink, ground, 4.5]),
    ),
    ...(['done', 'soon', 'info', 'late'] as const).map((tone): [string, string, number] => [tone, `${tone}-tint`, 4.5]),
    ['ink', 'late-tint', 4.5],
    ['ink-soft', 'info-tint', 4.5],
    ['ink-soft', 'soon-tint', 4.5],
    ['on-maple', 'maple', 4.5],
    ['on-maple', 'maple-deep', 4.5],
    ['on-ink', 'ink', 4.5],
    ['on-mark', 'mark', 4.5],
    ['line-strong', 'paper', 3],
    ['line-strong', 'surface', 3],
    ['focus', 'paper', 3],
  ]
  test.each([':root', ':root[data-contrast=high]'])(
    '%s: text ≥ 4.5 : 1, control borders and focus ≥ 3 : 1',
    (selector) => {
      const tokens = { ...block(':root'), ...block(selector) }
      for (const [front, back, least] of pairs) {
        const [light = 0, dark = 0] = [tokens[front], tokens[back]]
          .map((hex) => luminance(hex ?? ''))
          .sort((a, b) => b - a)
        expect((light + 0.05) / (dark + 0.05), `${front} on ${back}`).toBeGreaterThanOrEqual(least)
      }
    },
  )
})
