import { disputeTypeWords } from '../../facts.ts'
import type { DisputeType } from '../../facts.ts'

/** “合同纠纷”; what is called a dispute already is not called so twice. */
export const disputeName = (type: DisputeType): string => {
  const { zh } = disputeTypeWords[type]
  if (type === 'other') return '民间纠纷'
  return /纠纷|争议$/.test(zh) ? zh : `${zh}纠纷`
}

type Cited = { readonly law?: string | undefined; readonly article?: string | undefined; readonly mark: string }

/** The article as a paper cites it; a norm nobody read is not cited on paper. */
export const citation = ({ law, article, mark }: Cited): string | undefined => {
  if (!law || mark === 'unverified') return undefined
  const national = /法典?$/.test(law) && !law.startsWith('中华人民共和国')
  return `《${national ? '中华人民共和国' : ''}${law}》${article ?? ''}`
}

/** “甲、乙，丙” as three names. */
export const listed = (names: string): string[] =>
  names
    .split(/[、,，;；\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== '无')

/** A request a line, without the number somebody typed before it. */
export const requestsOf = (text: string): string[] =>
  text
    .split(/\n/)
    .map((line) => line.replace(/^\s*(?:[（(]?[\d一二三四五六七八九十]{1,2}[)）.、．]\s*)/, '').trim())
    .filter((line) => line !== '')

const speaker = /^\s*([^：:\s，。]{1,12})[：:]\s*(.+)$/

/** A record written down line by line, “问：…”, as talk; a line nobody is named before goes on with the one above. */
export const talkOf = (record: string): { who: string; text: string }[] => {
  const talk: { who: string; text: string }[] = []
  for (const line of record.split(/\n/).filter((each) => each.trim() !== '')) {
    const [, who, text] = speaker.exec(line) ?? []
    const last = talk.at(-1)
    if (who && text) talk.push({ who, text })
    else if (last) last.text += line.trim()
    else talk.push({ who: '记录', text: line.trim() })
  }
  return talk
}

export const wayWords: Readonly<Record<string, string>> = {
  visit: '上门',
  phone: '电话',
  message: '短信、微信',
  letter: '信函',
}

/** Why it is this court (CPL 205). */
export const courtTies: Readonly<Record<string, string>> = {
  domicile: '贵院为当事人住所地的基层人民法院。',
  subject: '贵院为标的物所在地的基层人民法院。',
  committee: '贵院为调解组织所在地的基层人民法院。',
  invited: '贵院邀请调解组织开展先行调解。',
}

/** How long a dossier is kept, as its cover says it; a class the office made up stands as it is. */
export const retentionWords: Readonly<Record<string, string>> = { permanent: '永久', long: '长期', short: '短期' }
