/** A digit as people write one: ASCII, full-width, Chinese, and 幺 as it is said on the telephone. */
const digit = String.raw`[\p{Nd}〇零○一二三四五六七八九幺]`
const gap = String.raw`(?:[^\S\n]|[-‐-―−]){0,4}`

const email =
  /[\p{Script=Latin}\p{Nd}._%+-]{1,64}[@＠](?:[\p{Script=Latin}\p{Nd}-]{1,63}[.．]){1,8}\p{Script=Latin}{2,24}/gu
const plate =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领][A-Za-zＡ-Ｚａ-ｚ][·•・ -]?[A-Za-z0-9Ａ-Ｚａ-ｚ０-９]{4,5}[A-Za-z0-9Ａ-Ｚａ-ｚ０-９挂学警港澳](?![A-Za-z0-9])/gu
/** A judgment is published with names under its number; a judicial interpretation has its issuer before the bracket. */
const caseNumber = /[（(〔[]\d{4}[）)〕\]]\s?\p{Script=Han}{1,2}\d{0,4}\p{Script=Han}{1,4}\d+号/gu
const account = /(微信号?|QQ号?|[vw]x号?)([^\S\n]*[:：是为]?[^\S\n]*)[A-Za-z][-\w]{5,19}/giu
/** A mobile number keeps its shape whatever stands between its parts. */
const mobile = /(?<!\p{Nd})1[3-9]\p{Nd}[^\p{L}\p{Nd}\n]{1,3}\p{Nd}{4}[^\p{L}\p{Nd}\n]{1,3}\p{Nd}{4}(?!\p{Nd})/gu
const longNumber = new RegExp(String.raw`[A-Za-z]{0,2}${digit}(?:${gap}${digit}){6,}[XxＸｘ]?`, 'gu')

const day = String.raw`(?:19|20)\d\d-\d{1,2}-\d{1,2}`
const period = String.raw`(?:19|20)\d\d[-–—]{1,2}(?:19|20)\d\d`
const onlyDays = new RegExp(String.raw`^(?:${period}|${day}(?:[\s–—一-]{1,5}${day})*)$`, 'u')
const isMoney = (number: string, after: string) => /^\d{7,9}$/.test(number) && /^\s?(?:元|块|圆|万|人民币)/u.test(after)

/**
 * What somebody wrote without the numbers that lead to a person: telephones, identity and bank cards, any other number of
 * seven digits and more, e-mail, number plates, WeChat and QQ names, numbers of court cases; full-width, spaced and
 * Chinese digits too. Days (2024-03-01) and sums of money (1200000元) stay. Names and addresses can’t be known and stay:
 * whatever sends the words away says so. In doubt a number goes.
 */
export const withoutPersonal = (text: string): string =>
  text
    .replace(/\p{Cf}/gu, '')
    .replace(email, '〔邮箱〕')
    .replace(caseNumber, '〔案号〕')
    .replace(plate, '〔车牌〕')
    .replace(account, '$1$2〔账号〕')
    .replace(mobile, '〔号码〕')
    .replace(longNumber, (number: string, at: number, whole: string) =>
      onlyDays.test(number) || isMoney(number, whole.slice(at + number.length, at + number.length + 4))
        ? number
        : '〔号码〕',
    )
