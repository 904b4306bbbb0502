/** Words of the region that a court elsewhere would not read the same way, and what to write instead. */
export const dialect: readonly (readonly [string, string])[] = [
  ['啷个', '怎么'],
  ['哪阵', '什么时候'],
  ['莫得', '没有'],
  ['娃儿', '孩子'],
  ['幺儿', '小儿子'],
  ['婆娘', '妻子'],
  ['老汉儿', '父亲'],
  ['屋头', '家里'],
  ['扯筋', '争执'],
  ['整归一', '办妥'],
  ['默到', '以为'],
  ['二天', '以后'],
  ['相因', '便宜'],
]

/** Days that are no days: who must perform could never be late. */
export const vagueDays = /尽快|近期|有钱(?:了)?(?:再|就)|年底(?:前)?(?!\d)|月底(?:前)?|过段时间|以后再|适当时候/

/** 抚养 children, 扶养 spouses and peers, 赡养 parents. */
export const supportWords: readonly (readonly [RegExp, string])[] = [
  [/抚养(?:父|母|老人|老母|爷|奶|外公|外婆)/, '对父母长辈应写“赡养”'],
  [/赡养(?:孩子|子女|小孩|儿子|女儿)/, '对子女应写“抚养”'],
  [/扶养(?:孩子|子女|小孩|儿子|女儿)/, '对子女应写“抚养”，“扶养”用于夫妻、同辈'],
  [/扶养(?:父|母|老人)/, '对父母应写“赡养”，“扶养”用于夫妻、同辈'],
  [/(?:抚养|赡养)(?:妻|丈夫|配偶)/, '夫妻之间应写“扶养”'],
]

/** Clauses the court does not confirm (民诉法解释 355), as people write them. */
export const titleWords = /(?:所有权|产权|使用权)归|归[^，。；]{1,12}所有|确认[^，。；]{0,12}(?:所有权|产权)/
export const statusWords = /(?:确认|解除)[^，。；]{0,10}(?:婚姻|收养|亲子|父子|母子)关系/
/** Nobody can sign away going to the police, the court or an authority (民诉法解释 358). */
export const barredWords =
  /不得(?:再)?(?:报警|起诉|上访|举报|投诉)|放弃(?:一切)?(?:诉讼|起诉)权|不(?:再)?追究[^，。；]{0,6}刑事/
export const moneyWords = /支付|赔偿|补偿|归还|返还|偿还|退还|付清|付给/
