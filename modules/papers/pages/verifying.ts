import { page } from '@fengqiao/design/page/page.ts'
import { verifyPaper as part } from '@fengqiao/design/page/verify-paper.ts'
import type { VerifyPaper } from '@fengqiao/design/page/verify-paper.ts'
import { today } from '@fengqiao/design/page/today.ts'
import type { View } from '@fengqiao/design/page/view.ts'
import { formatDay } from '@fengqiao/kernel/days.ts'
import type { Page, PageAsk } from '@fengqiao/kernel/module.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { fill } from '@fengqiao/kernel/sentence.ts'
import type { Verified } from '../contract.ts'
import { verifyPaper } from '../verify-paper.ts'
import { en, zh } from '../words.ts'

const wordsOf = (ask: PageAsk) => ({ zh, en })[ask.view.lang].verify

const shown = (ask: PageAsk, seen: Verified): VerifyPaper => {
  const w = wordsOf(ask)
  const day = (on: string) => formatDay(on, ask.view.lang)
  const paper = {
    kind: `《${seen.title}》`,
    number: seen.number ?? w.noNumber,
    issuer: seen.issuer,
    issuedOn: day(seen.issuedOn),
    digest: { algorithm: 'SM3' as const, hex: seen.digest },
    content: seen.content,
  }
  return seen.replaced
    ? {
        found: 'superseded',
        lead: w.superseded,
        replacedOn: day(seen.replaced.on),
        newer: `/v/${seen.replaced.by}`,
        ...paper,
      }
    : { found: 'known', lead: w.known, ...paper }
}

const unknown = (ask: PageAsk, lead: string): VerifyPaper => {
  const w = wordsOf(ask)
  return { found: 'unknown', lead, todo: w.todo }
}

const idle = { after: 90, count: 20 }

const verifyPage: Page = {
  method: 'GET',
  path: '/v/:paper',
  answer: async (ask) => {
    const w = wordsOf(ask)
    const view = ask.view as View
    let made: VerifyPaper
    let office = w.pageTitle
    let status = 200
    try {
      const seen = (await ask.perform(verifyPaper, { paper: ask.params['paper'] ?? '' })) as Verified
      made = shown(ask, seen)
      office = seen.office || office
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      const many = error.code === 'too-many-tries'
      status = many ? 429 : 404
      made = unknown(ask, many ? fill(w.tooMany, error.facts) : w.unknown)
    }
    const html = page(view, {
      title: w.pageTitle,
      head: { place: office, right: today(view, ask.now) },
      left: { kind: 'home', href: '/' },
      body: part(view, made),
      scripts: ['verify-file'],
      idle,
    })
    return { html: String(html), status }
  },
}

/** What the QR on a paper opens. */
export const pages: readonly Page[] = [verifyPage]
