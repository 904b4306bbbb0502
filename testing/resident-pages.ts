import type { Browser } from './office.ts'

export type Got = { readonly status: number; readonly to: string | null; readonly text: string }

/** A page as a browser without script asks for it. */
export const get = async (who: Browser, path: string): Promise<Got> => {
  const response = await who.fetch(path)
  return { status: response.status, to: response.headers.get('location'), text: await response.text() }
}
/** Presses a button as a browser without script does: with the token of the page it stands on. */
export const post = async (
  who: Browser,
  from: string,
  path: string,
  form: Record<string, string> = {},
): Promise<Got> => {
  const response = await who.press(from, path, form)
  return { status: response.status, to: response.headers.get('location'), text: await response.text() }
}
const first = { what: 'unpaid', contract: 'no', howLong: 'quarter', amount: 'to20k', wanted: 'money' } as const
/** Asks about wages with these answers and this story, up to the receipt. */
export const tellAll = async (who: Browser, told = '恒居家具厂三个月没发工资'): Promise<Got> => {
  await post(who, '/', '/ask', { topic: 'wages' })
  for (const [step, value] of Object.entries(first)) await post(who, `/ask/${step}`, `/ask/${step}`, { answer: value })
  await post(who, '/ask/told', '/ask/told', { answer: told })
  return post(who, '/ask/review', '/ask/send')
}
/** The receipt code a page shows. */
export const codeOf = (text: string): string =>
  /class="unseen">查询码 ((?:\S ){7}\S)</.exec(text)?.[1]?.replaceAll(' ', '') ?? ''
/** The secret beside it. */
export const secretOf = (text: string): string => /密码 <b>(\w{6})<\/b>/.exec(text)?.[1] ?? ''
/** The page as a reader sees it, without its marks. */
export const wordsOn = (text: string): string => text.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ')
