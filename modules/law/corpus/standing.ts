import type { Law, Sentence } from './corpus.ts'
import { superseded } from './superseded-data.ts'

/** Whether a version may be cited as current law on a day. Everything but `current` carries the sentence to show. */
export type Standing =
  | { state: 'current' }
  | { state: 'superseded'; from?: string; by?: string; sentence: Sentence }
  | { state: 'expired' | 'not-yet' | 'unknown'; sentence: Sentence }

export const inForceFrom = (law: Pick<Law, 'version' | 'validFrom'>) => law.validFrom ?? law.version

/**
 * The standing of one version among all versions of the same law on `today` (YYYY-MM-DD).
 * The corpus' own status, a newer version in the corpus and the list of texts replaced since all count against it.
 */
export const standingOf = (law: Law, versions: readonly Law[], today: string): Standing => {
  const named = `${law.title} (${law.version})`
  const name = `《${law.title}》（${law.version}）`
  if (law.status === 'expired') {
    return {
      state: 'expired',
      sentence: {
        zh: `${name}已失效，不能作为现行法引用。`,
        en: `${named} is no longer in force and cannot be cited as current law.`,
      },
    }
  }
  const newer = versions.find(
    (other) => other.version > law.version && other.status !== 'expired' && inForceFrom(other) <= today,
  )
  if (newer) {
    const from = inForceFrom(newer)
    return {
      state: 'superseded',
      from,
      by: newer.version,
      sentence: {
        zh: `${name}已被 ${newer.version} 的版本取代，自 ${from} 起不再是现行法。`,
        en: `${named} was replaced by the version of ${newer.version} and is not current law since ${from}.`,
      },
    }
  }
  const listed = superseded.find((row) => row.law === law.law && law.version <= row.lastOldVersion && row.from <= today)
  if (listed) {
    return {
      state: 'superseded',
      from: listed.from,
      sentence: {
        zh: `${name}自 ${listed.from} 起被${listed.by.zh}取代，不再是现行法；请导入新文本后再引用。`,
        en: `${named} was replaced from ${listed.from} by ${listed.by.en}; import the new text before citing it.`,
      },
    }
  }
  if (law.status === 'amended') {
    return {
      state: 'superseded',
      sentence: {
        zh: `${name}已被修改，不能作为现行法引用；请导入新文本。`,
        en: `${named} has been amended and cannot be cited as current law; import the new text.`,
      },
    }
  }
  if (inForceFrom(law) > today) {
    return {
      state: 'not-yet',
      sentence: {
        zh: `${name}自 ${inForceFrom(law)} 起施行，现在尚未生效。`,
        en: `${named} takes effect on ${inForceFrom(law)}, not yet.`,
      },
    }
  }
  if (law.status === 'unknown') {
    return {
      state: 'unknown',
      sentence: {
        zh: `${name}是否现行有效未经核实，引用前请到国家法律法规数据库核对。`,
        en: `Whether ${named} is in force is unverified; check the national law database before citing it.`,
      },
    }
  }
  return { state: 'current' }
}
