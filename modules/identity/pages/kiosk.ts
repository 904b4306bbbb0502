import { fieldQuestion } from '@fengqiao/design/page/fields.ts'
import { notice } from '@fengqiao/design/page/notice.ts'
import type { Page, PageAsk, PageReply } from '@fengqiao/kernel/module.ts'
import { pairKiosk } from '../kiosks.ts'
import { show, viewOf, wordsFor } from './frame.ts'

/** A device keeps its key until it is recalled; browsers keep a cookie at most 400 days, every visit renews it. */
const keySeconds = 400 * 24 * 3600

/** A machine not yet paired is shown as the kiosk it will be: it has no keyboard, and nothing to wipe. */
const askCode = (asked: PageAsk, refused?: { value: string; error: string }): PageReply => {
  const ask: PageAsk = { ...asked, view: { ...asked.view, surface: 'kiosk' } }
  const w = wordsFor(ask).kiosk
  return show(ask, {
    title: w.title,
    place: w.place,
    wipes: false,
    ...(refused ? { status: 400 } : {}),
    body: fieldQuestion(viewOf(ask), {
      action: '/kiosk',
      title: w.title,
      lead: w.lead,
      why: { text: w.why },
      next: '',
      submitLabel: w.submit,
      fields: [{ name: 'code', kind: 'pairing-code', label: w.code, ...refused }],
    }),
  })
}

const kioskPage: Page = {
  method: 'GET',
  path: '/kiosk',
  answer: async (ask) => {
    if (!ask.me.roles.includes('kiosk') || ask.query['again'] !== undefined) return askCode(ask)
    const w = wordsFor(ask).kiosk
    const key = ask.cookie('fq_kiosk')
    return show(ask, {
      title: w.paired,
      place: w.place,
      ...(key ? { cookies: [{ name: 'fq_kiosk', value: key, seconds: keySeconds }] } : {}),
      body: notice(viewOf(ask), {
        tone: 'done',
        title: w.paired,
        lead: w.pairedLead,
        actions: {
          primary: { label: w.home, icon: 'house', href: '/' },
          others: [{ label: w.again, href: '/kiosk?again' }],
        },
      }),
    })
  },
}

const codeTyped: Page = {
  method: 'POST',
  path: '/kiosk',
  answer: async (ask) => {
    const { code = '' } = ask.form
    try {
      const { key } = (await ask.perform(pairKiosk, { code })) as { key: string }
      return { to: '/', cookies: [{ name: 'fq_kiosk', value: key, seconds: keySeconds }] }
    } catch (error) {
      return askCode(ask, { value: code, error: ask.tell(error, pairKiosk).sentence })
    }
  },
}

export const kioskPages: readonly Page[] = [kioskPage, codeTyped]
