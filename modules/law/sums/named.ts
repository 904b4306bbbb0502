import { articleLabel } from '../corpus/article-number.ts'

/** 劳动合同法#47 → 劳动合同法 第四十七条; a text without numbered articles is cited whole. */
export const articleNamed = (id: string): { law: string; number: string } => {
  const [law = id, number = '0'] = id.split('#')
  const [no = 0, sub] = number.split('-').map(Number)
  return { law, number: no === 0 ? '全文' : articleLabel(no, sub) }
}
