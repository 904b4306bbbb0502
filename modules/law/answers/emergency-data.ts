import type { Both } from '@fengqiao/kernel/field.ts'

export type Emergency = Both & { readonly numbers: readonly string[] }

/**
 * What somebody in danger should do this minute, by the meaning the urgency rules give their words. 110, 120, 119 and
 * 12348 are answered day and night; 12338 is the women's line (妇女维权热线).
 */
export const emergencies: Readonly<Record<string, Emergency>> = {
  有人可能轻生: {
    zh: '有人可能要伤害自己：现在就打 110 和 120，陪着他，别让他一个人。',
    en: 'Somebody may harm themselves: call 110 and 120 now, and stay with them.',
    numbers: ['110', '120'],
  },
  有凶器或者纵火危险: {
    zh: '先离开，躲到安全的地方，马上打 110；着火打 119。',
    en: 'Get away to a safe place and call 110; for a fire, 119.',
    numbers: ['110', '119'],
  },
  有杀人威胁: {
    zh: '先躲到安全的地方，马上打 110；威胁的话留好，不要删。',
    en: 'Get to a safe place and call 110; keep the threats, delete nothing.',
    numbers: ['110'],
  },
  危险正在发生: {
    zh: '先躲到安全的地方，马上打 110；有人受伤打 120。',
    en: 'Get to a safe place and call 110; if somebody is hurt, 120.',
    numbers: ['110', '120'],
  },
  正受家庭暴力: {
    zh: '先带着孩子躲到安全的地方，马上打 110，请警察写告诫书；也可以打妇女维权热线 12338。',
    en: 'Get to a safe place with the children and call 110; the women’s line is 12338.',
    numbers: ['110', '12338'],
  },
  人身自由受限制: {
    zh: '马上打 110，说清楚被关在哪里；不方便说话就发短信到 12110。',
    en: 'Call 110 and say where you are held; if you cannot speak, text 12110.',
    numbers: ['110'],
  },
  有生命危险: {
    zh: '马上打 120 救人；有人行凶打 110。',
    en: 'Call 120 now; if somebody is attacking, 110.',
    numbers: ['120', '110'],
  },
  可能有人身危险: {
    zh: '有人有危险：先躲到安全的地方，马上打 110；有人受伤、发病打 120，着火打 119。',
    en: 'If anybody is in danger: get to a safe place and call 110; for the hurt or ill 120, for a fire 119.',
    numbers: ['110', '120', '119'],
  },
  有人走失: {
    zh: '不用等 24 小时，现在就打 110，带上照片，说清楚穿什么、最后在哪里。',
    en: 'Do not wait 24 hours: call 110 now, with a photograph and where they were last seen.',
    numbers: ['110'],
  },
  未成年人或者他人受性侵害: {
    zh: '马上打 110；先不要洗澡、换洗衣服，尽快带去医院检查。',
    en: 'Call 110 now; do not wash or change clothes, and see a doctor soon.',
    numbers: ['110', '120'],
  },
  弱者可能正受虐待: {
    zh: '马上打 110；也告诉村、社区的人去看一看。',
    en: 'Call 110 now, and tell the community so that somebody looks.',
    numbers: ['110'],
  },
  有公共安全危险: {
    zh: '人先离开，不要开关电器，到外面打 119；有人受伤打 120。',
    en: 'Leave first, touch no switch, call 119 from outside; if somebody is hurt, 120.',
    numbers: ['119', '120'],
  },
  可能还能止付: {
    zh: '马上打 110 报案，请求止付；同时打银行客服，越快越可能追回来。',
    en: 'Call 110 at once and ask to stop the payment; call your bank too.',
    numbers: ['110'],
  },
  聚众冲突: {
    zh: '先离开人群，马上打 110；有人受伤打 120。',
    en: 'Leave the crowd and call 110; if somebody is hurt, 120.',
    numbers: ['110', '120'],
  },
  强制拆除正在进行: {
    zh: '人不要硬挡，先离开危险的地方；打 110，拍下现场。',
    en: 'Do not stand in the way; get clear, call 110 and take pictures.',
    numbers: ['110'],
  },
  羁押期限将满: {
    zh: '今天就联系律师；法律援助和咨询打 12348，昼夜有人接。',
    en: 'Speak to a lawyer today; legal aid and advice at 12348, day and night.',
    numbers: ['12348'],
  },
  可能发生群体事件: {
    zh: '请不要堵门堵路，先打 12348，司法所和调解员会去现场。',
    en: 'Please block no road; call 12348, and mediators will come.',
    numbers: ['12348', '110'],
  },
}

export const anyEmergency: Emergency = {
  zh: '有危险先躲开，马上打 110；有人受伤打 120。',
  en: 'Get away from danger and call 110; if somebody is hurt, 120.',
  numbers: ['110', '120'],
}
