import { notice } from '@fengqiao/design/page/notice.ts'
import { page } from '@fengqiao/design/page/page.ts'
import type { View } from '@fengqiao/design/page/view.ts'
import type { PageAsk } from '@fengqiao/kernel/module.ts'

const words = {
  zh: {
    missing: '没有这一页',
    missingLead: '网址可能抄错了，或这件事已经换了地方。',
    wrong: '这一步没有办成',
    home: '回首页',
    place: '公共法律服务',
  },
  en: {
    missing: 'There is no such page',
    missingLead: 'The address may be mistyped, or the matter has moved.',
    wrong: 'That step was not done',
    home: 'Home',
    place: 'Public legal service',
  },
} as const

/** A whole page saying what went wrong and what to do; the sentence is the refusal's own. */
export const fault = (view: PageAsk['view'], told: { code: string; sentence: string; status: number }): string => {
  const w = words[view.lang]
  const missing = told.status === 404
  const shown = view as View
  return String(
    page(shown, {
      title: missing ? w.missing : w.wrong,
      head: { place: w.place },
      left: { kind: 'home', href: '/' },
      body: notice(shown, {
        tone: missing ? 'info' : 'soon',
        title: missing ? w.missing : w.wrong,
        lead: missing ? w.missingLead : told.sentence,
        actions: { primary: { label: w.home, icon: 'house', href: '/' } },
      }),
    }),
  )
}
