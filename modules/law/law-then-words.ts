import type { CitedAsOf } from './contract.ts'

type Marked = { readonly version: string; readonly asOf?: CitedAsOf | undefined }

/** “行为时的法律（2021-01-01 施行的文本）”: stands beside such a citation wherever it is shown; undefined for law of today. */
export const lawThenMark = ({ version, asOf }: Marked): { zh: string; en: string } | undefined => {
  if (!asOf) return undefined
  return asOf.from
    ? {
        zh: `行为时的法律（${asOf.from} 施行的文本）`,
        en: `Law at the time of the facts (text in force from ${asOf.from})`,
      }
    : {
        zh: `行为时的法律（${version} 通过的文本，施行日没有记载）`,
        en: `Law at the time of the facts (text adopted on ${version}; its first day in force is not recorded)`,
      }
}

/** Why an older text is cited, for whoever reads the answer. */
export const lawThenWhy = (asOf: CitedAsOf): { zh: string; en: string } => ({
  zh: `事情发生在 ${asOf.day}，按那天有效的法律：${asOf.reason}`,
  en: `It happened on ${asOf.day}, so the law of that day holds: ${asOf.reason}`,
})
