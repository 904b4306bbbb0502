import { fieldQuestion } from '@fengqiao/design/page/fields.ts'
import { keepLook, lookAskedFor } from '@fengqiao/design/page/look.ts'
import type { Look } from '@fengqiao/design/page/look.ts'
import { ways } from '@fengqiao/design/page/ways.ts'
import type { OutputOf } from '@fengqiao/kernel/contract.ts'
import { formatDay, todayIn } from '@fengqiao/kernel/days.ts'
import type { Page, PageAsk, PageReply } from '@fengqiao/kernel/module.ts'
import { visitorCookie } from '@fengqiao/kernel/session-cookies.ts'
import type { myMatters as mattersContract } from '../contract.ts'
import { myMatters } from '../my-matters.ts'
import { beginHelp, endHelp, enterCode, requestCode } from '../resident.ts'
import { signOut } from '../sessions.ts'
import { show, viewOf, wordsFor } from './frame.ts'

type Mine = OutputOf<typeof mattersContract>

const isResident = (ask: PageAsk) => ask.me.roles.includes('resident')

const inLook = (ask: PageAsk, look: Look): PageAsk => ({ ...ask, view: { ...ask.view, ...look } })

const askPhone = (ask: PageAsk, given?: { value: string; error?: string }): PageReply => {
  const w = wordsFor(ask).mine
  return show(ask, {
    asks: true,
    here: '/mine',
    title: w.phoneTitle,
    place: w.title,
    ...(given?.error ? { status: 400 } : {}),
    body: fieldQuestion(viewOf(ask), {
      action: '/mine/code',
      title: w.phoneTitle,
      lead: w.phoneLead,
      why: { text: w.phoneWhy },
      next: '',
      submitLabel: w.send,
      fields: [{ name: 'phone', kind: 'phone', label: w.phone, ...given }],
    }),
  })
}

const askCode = (
  ask: PageAsk,
  sent: { challenge: string; phone: string },
  { error, value }: { error?: string; value?: string } = {},
): PageReply => {
  const w = wordsFor(ask).mine
  return show(ask, {
    asks: true,
    here: '/mine',
    title: w.codeTitle,
    place: w.title,
    left: { kind: 'back', href: '/mine' },
    ...(error ? { status: 400 } : {}),
    body: fieldQuestion(viewOf(ask), {
      action: '/mine/enter',
      title: w.codeTitle,
      lead: w.codeLead,
      next: '',
      submitLabel: w.enter,
      carry: sent,
      others: [{ label: w.otherPhone, href: '/mine' }],
      fields: [
        { name: 'code', kind: 'sms-code', label: w.code, ...(value ? { value } : {}), ...(error ? { error } : {}) },
      ],
    }),
  })
}

const matterNote = (ask: PageAsk, row: Mine['rows'][number]): string => {
  const w = wordsFor(ask).mine
  const { lang } = ask.view
  const until = row.due
    ? w.until(row.due.duty[lang], formatDay(todayIn(row.due.at), lang), row.due.late)
    : row.over
      ? w.over
      : w.noDue
  const who = row.holder ? w.holder(row.holder, row.office) : row.office
  return [row.forAnother ? w.forAnother : '', until, who].filter(Boolean).join(lang === 'zh' ? '。' : '. ')
}

const showMine = async (ask: PageAsk): Promise<PageReply> => {
  const w = wordsFor(ask).mine
  const { lang } = ask.view
  const mine = (await ask.perform(myMatters, {})) as Mine
  return show(ask, {
    title: w.title,
    place: w.title,
    body: ways(viewOf(ask), {
      title: mine.rows.length === 0 ? w.nothing : w.count(mine.rows.length),
      lead: mine.helping ? w.helpingNow(mine.helping) : mine.rows.length === 0 ? w.none : w.lead,
      items: mine.rows.map((row) => ({
        title: `${row.kind[lang]} · ${row.state[lang]}`,
        term: formatDay(todayIn(row.askedAt), lang),
        note: matterNote(ask, row),
        href: `/q/${row.receiptCode}`,
      })),
      actions: {
        primary: { label: w.askNew, icon: 'message-circle-question-mark', href: '/' },
        others: [
          mine.helping
            ? { label: w.helpEnd, submit: true, to: '/mine/help/end' }
            : { label: w.help, icon: 'users', href: '/mine/help' },
          { label: w.leave, submit: true, to: '/mine/leave' },
        ],
      },
    }),
  })
}

const minePage: Page = {
  method: 'GET',
  path: '/mine',
  answer: async (ask) => (isResident(ask) ? showMine(ask) : askPhone(ask)),
}

const phoneGiven: Page = {
  method: 'POST',
  path: '/mine/code',
  answer: async (ask) => {
    const { phone = '' } = ask.form
    const look = lookAskedFor(ask)
    if (look) return { ...askPhone(inLook(ask, look), { value: phone }), cookies: [keepLook(look)] }
    await ask.begin()
    try {
      const { challenge } = (await ask.perform(requestCode, { phone })) as { challenge: string }
      return askCode(ask, { challenge, phone })
    } catch (error) {
      return askPhone(ask, { value: phone, error: ask.tell(error, requestCode).sentence })
    }
  },
}

const residentSeconds = 30 * 24 * 3600

const codeGiven: Page = {
  method: 'POST',
  path: '/mine/enter',
  answer: async (ask) => {
    const { challenge = '', phone = '', code = '' } = ask.form
    if (ask.form['go'] === 'back') return { to: '/mine' }
    const look = lookAskedFor(ask)
    if (look) return { ...askCode(inLook(ask, look), { challenge, phone }, { value: code }), cookies: [keepLook(look)] }
    try {
      const { session } = (await ask.perform(enterCode, { challenge, phone, code })) as { session: string }
      return { to: '/mine', cookies: [{ name: visitorCookie, value: session, seconds: residentSeconds }] }
    } catch (error) {
      return askCode(ask, { challenge, phone }, { error: ask.tell(error, enterCode).sentence })
    }
  },
}

const helpFields = ['name', 'phone', 'relation', 'reason', 'consent'] as const

const askHelp = (
  ask: PageAsk,
  given: { values: Readonly<Record<string, string>>; errors: ReadonlyMap<string, string> },
): PageReply => {
  const w = wordsFor(ask).mine
  const kinds = { name: 'text', phone: 'phone', relation: 'text', reason: 'text', consent: 'text' } as const
  return show(ask, {
    asks: true,
    title: w.helpTitle,
    place: w.title,
    left: { kind: 'back', href: '/mine' },
    ...(given.errors.size > 0 ? { status: 400 } : {}),
    body: fieldQuestion(viewOf(ask), {
      action: '/mine/help',
      title: w.helpTitle,
      lead: w.helpLead,
      next: '',
      submitLabel: w.helpBegin,
      fields: helpFields.map((name) => {
        const error = given.errors.get(name)
        return {
          name,
          kind: kinds[name],
          label: w.helpField[name],
          value: given.values[name] ?? '',
          ...(name === 'phone' ? { optional: true } : {}),
          ...(error ? { error } : {}),
        }
      }),
    }),
  })
}

const helpPage: Page = {
  method: 'GET',
  path: '/mine/help',
  answer: async (ask) => (isResident(ask) ? askHelp(ask, { values: {}, errors: new Map() }) : { to: '/mine' }),
}

const helpBegun: Page = {
  method: 'POST',
  path: '/mine/help',
  answer: async (ask) => {
    const values = Object.fromEntries(helpFields.map((name) => [name, ask.form[name] ?? '']))
    if (ask.form['go'] === 'back') return { to: '/mine' }
    const look = lookAskedFor(ask)
    if (look) return { ...askHelp(inLook(ask, look), { values, errors: new Map() }), cookies: [keepLook(look)] }
    try {
      await ask.perform(beginHelp, values)
      return { to: '/mine' }
    } catch (error) {
      const told = ask.tell(error, beginHelp)
      const errors = new Map(told.faults.map((fault) => [fault.field, fault.sentence]))
      if (errors.size === 0) errors.set(told.field ?? 'name', told.sentence)
      return askHelp(ask, { values, errors })
    }
  },
}

const helpEnded: Page = {
  method: 'POST',
  path: '/mine/help/end',
  answer: async (ask) => {
    if (isResident(ask)) await ask.perform(endHelp, {})
    return { to: '/mine' }
  },
}

const left: Page = {
  method: 'POST',
  path: '/mine/leave',
  answer: async (ask) => {
    if (isResident(ask)) await ask.perform(signOut, {})
    return { to: '/', cookies: [{ name: visitorCookie, value: '', seconds: 0 }] }
  },
}

export const minePages: readonly Page[] = [minePage, phoneGiven, codeGiven, helpPage, helpBegun, helpEnded, left]
