import type { Both } from '@fengqiao/kernel/field.ts'
import type { PeriodRule } from './rule.ts'

const byKind: Readonly<Record<PeriodRule['kind'], Both>> = {
  act: {
    zh: '过了这一天，对方或者办案机关可能不再受理。请尽量提前办，最后一天到了也先去问。',
    en: 'After that day it may no longer be accepted. Act well before, and ask even on the last day.',
  },
  authority: {
    zh: '这是办理一方的期限。到了这一天还没有办的，可以去问、催办或者投诉。',
    en: 'This binds whoever handles it. If it is not done by then, ask, press or complain.',
  },
  wait: {
    zh: '这段时间没有满就去办，可能不受理。满了以后再去。',
    en: 'Before it is over it may be refused. Go when it is over.',
  },
  least: {
    zh: '至少要留这么多时间，提前结束可能影响程序合法。',
    en: 'At least so much time must be left; ending early may make the procedure unlawful.',
  },
  validity: {
    zh: '过了这一天就不再有效；还需要的，提前申请延长。',
    en: 'It ends with that day; where it is still needed, ask for more time before.',
  },
  effect: { zh: '到了这一天，法律规定的后果发生。', en: 'On that day the consequence set by the rule follows.' },
  ahead: {
    zh: '晚于这一天，时间就留得不够，可能要改期。稳妥起见再早一天。',
    en: 'Later than that leaves too little time and the day may have to be moved. A day earlier is safer.',
  },
}

const limitation: Both = {
  zh: '过了这一天，可能超过时效，请尽快办。这是风险，不等于权利没有了：起诉、催告、对方承认都可能让时效重新起算；法院不会主动以时效为由驳回。',
  en: 'A limitation is a risk, not a loss: a suit, a demand or an acknowledgement may restart it, and a court never raises it of its own motion. Act soon.',
}

const exclusion: Both = {
  zh: '这个期间不中断、不中止、不延长，过了这一天可能就不能再主张，请在这之前办。',
  en: 'This period is neither restarted, paused nor extended; after that day the right may be at an end. Act before.',
}

/** What may follow when the day is missed: said as a risk. */
export const consequenceOf = (rule: PeriodRule): Both =>
  rule.consequence ??
  (rule.nature === 'limitation' ? limitation : rule.nature === 'exclusion' ? exclusion : byKind[rule.kind])
