import type { Both } from '@fengqiao/kernel/field.ts'

const photos = ['jpeg', 'png', 'webp', 'heic'] as const
const scans = [...photos, 'pdf'] as const
const documents = [...scans, 'docx', 'xlsx'] as const

type Purpose = Both & { readonly kinds: readonly (typeof documents)[number][] }

/** What a file on a matter is for, in the words of the dossier, and the kinds its bytes may be. */
export const filePurposes = {
  signedScan: { zh: '签字盖章的扫描件', en: 'Signed paper, scanned', kinds: scans },
  sessionRecord: { zh: '调解记录', en: 'Mediation record', kinds: scans },
  investigation: { zh: '调查记录', en: 'Investigation record', kinds: scans },
  dossierPaper: { zh: '卷内文书', en: 'Paper of the dossier', kinds: scans },
  authority: { zh: '授权委托书', en: 'Power of attorney', kinds: scans },
  evidence: { zh: '证据材料', en: 'Evidence', kinds: documents },
  identity: { zh: '身份证明', en: 'Proof of identity', kinds: scans },
  visitPhoto: { zh: '走访照片', en: 'Photo of a visit', kinds: photos },
  receipt: { zh: '收条、转账凭证', en: 'Receipt or transfer slip', kinds: scans },
  ruling: { zh: '法院文书', en: 'Court ruling', kinds: scans },
  referral: { zh: '移送函、来文', en: 'Letter of referral', kinds: documents },
  signature: { zh: '屏幕上的签名', en: 'Signature on screen', kinds: ['png'] },
  honour: { zh: '锦旗、感谢信照片', en: 'Photo of a banner or letter', kinds: scans },
  other: { zh: '其他材料', en: 'Other', kinds: documents },
} as const satisfies Record<string, Purpose>

export type FilePurpose = keyof typeof filePurposes
