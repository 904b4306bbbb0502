import { everydayWords } from './everyday-words-data.ts'

const everyday = new RegExp(everydayWords.trim().split('\n').join('|'), 'g')
const longAgo = /(去年|前年|几年前|年前|以前|小时候|上个月)[^,。!?;]{0,12}?(打|砍|捅|杀|抢|骗)/g
const passedOver = '、'

/** A folded question without blanks, less the everyday words that sound like danger. */
export const withoutEverydayWords = (text: string): string => text.replace(everyday, passedOver)

/** The same less the blows of long ago: what happened since is left. */
export const withoutLongAgo = (text: string): string => text.replace(longAgo, passedOver)

const matterOfLaw = /判几年|怎么判|量刑|属于什么罪|构成.{0,8}罪|的处罚/
const ownLife = /不想活|唔想活|活不下去|活着没意思|死了算了|一死了之|了断|(我|想|要).{0,2}(自杀|跳楼|轻生|寻死|割腕)/
const goesOn =
  /正在|现在|刚|此刻|马上|今晚|今天|救命|躲在|(关|锁)(着|在|了)?我|把我.{0,2}(关|锁|绑)|不让我(走|出)|(杀|砍|弄死)我/

/** Whether a danger is asked about as a matter of law: nobody tires of life and nothing of it goes on. */
export const isMatterOfLaw = (words: string): boolean =>
  matterOfLaw.test(words) && !ownLife.test(words) && !goesOn.test(words)
