import { fieldQuestion } from '@fengqiao/design/page/fields.ts'
import type { FieldKind } from '@fengqiao/design/page/fields.ts'
import { notice } from '@fengqiao/design/page/notice.ts'
import { page } from '@fengqiao/design/page/page.ts'
import type { Html, View } from '@fengqiao/design/page/view.ts'
import { fieldOf } from '@fengqiao/kernel/field.ts'
import type { Cookie, Page, PageAsk, PageReply } from '@fengqiao/kernel/module.ts'
import { deskCookie } from '@fengqiao/kernel/session-cookies.ts'
import { setUp as contract } from '../contract.ts'
import { setUp, standing } from '../set-up.ts'
import { pageWords } from './words.ts'

const kinds = {
  code: 'text',
  district: 'text',
  office: 'text',
  phone: 'phone',
  hotline: 'phone',
  name: 'name',
  user: 'text',
  password: 'password',
} as const satisfies Record<string, FieldKind>
type Name = keyof typeof kinds
const names = Object.keys(kinds) as Name[]
const optional = new Set<Name>(['phone'])

const deskSeconds = 12 * 3600

/** Nobody to call yet: help leads to the sentence that says where the code is. */
const viewOf = (ask: PageAsk): View => ({ ...(ask.view as View), help: '/setup#lead' })

const show = (ask: PageAsk, body: Html, made: { title: string; status?: number; cookies?: Cookie[] }): PageReply => {
  const w = pageWords[ask.view.lang]
  const { title, ...rest } = made
  return { html: String(page(viewOf(ask), { title, head: { place: w.place, right: w.right }, body })), ...rest }
}

const askAll = (
  ask: PageAsk,
  given: { values: Readonly<Record<string, string>>; errors: ReadonlyMap<string, string> },
): PageReply => {
  const w = pageWords[ask.view.lang]
  const body = fieldQuestion(viewOf(ask), {
    action: '/setup',
    title: w.title,
    lead: w.lead,
    why: { text: w.why },
    next: '',
    submitLabel: w.submit,
    fields: names.map((name) => {
      const meta = fieldOf(contract.input.shape[name])!
      const error = given.errors.get(name)
      const help = meta.help?.[ask.view.lang]
      return {
        name,
        kind: kinds[name],
        label: meta[ask.view.lang],
        value: given.values[name] ?? '',
        ...(help ? { help } : {}),
        ...(error ? { error } : {}),
        ...(optional.has(name) ? { optional: true } : {}),
      }
    }),
  })
  return show(ask, body, { title: w.title, ...(given.errors.size > 0 ? { status: 400 } : {}) })
}

const isWaiting = async (ask: PageAsk) => ((await ask.perform(standing, {})) as { waiting: boolean }).waiting

const setUpPage: Page = {
  method: 'GET',
  path: '/setup',
  answer: async (ask) =>
    (await isWaiting(ask)) ? askAll(ask, { values: { hotline: '12348' }, errors: new Map() }) : { to: '/desk/' },
}

const founded: Page = {
  method: 'POST',
  path: '/setup',
  answer: async (ask) => {
    if (!(await isWaiting(ask))) return { to: '/desk/' }
    const w = pageWords[ask.view.lang]
    const values = Object.fromEntries(names.map((name) => [name, ask.form[name] ?? '']))
    try {
      const { session } = (await ask.perform(setUp, values)) as { session: string }
      const body = notice(viewOf(ask), {
        tone: 'done',
        title: w.doneTitle,
        lead: w.doneLead,
        todo: w.doneTodo,
        actions: {
          primary: { label: w.import, icon: 'upload', href: '/desk/network/import' },
          others: [{ label: w.desk, icon: 'arrow-right', href: '/desk/' }],
        },
      })
      return show(ask, body, {
        title: w.doneTitle,
        cookies: [{ name: deskCookie, value: session, seconds: deskSeconds }],
      })
    } catch (error) {
      const told = ask.tell(error, setUp)
      const errors = new Map(told.faults.map((fault) => [fault.field, fault.sentence]))
      if (errors.size === 0) errors.set(told.field ?? 'code', told.sentence)
      return askAll(ask, { values, errors })
    }
  },
}

export const setUpPages: readonly Page[] = [setUpPage, founded]
