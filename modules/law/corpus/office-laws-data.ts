import type { Both } from '@fengqiao/kernel/field.ts'

/** The branches an office at the foot of the system works in, in the order in which it needs them. */
export const branchWords = {
  civil: { zh: '民事', en: 'Civil' },
  mediation: { zh: '调解和诉讼', en: 'Mediation and courts' },
  labour: { zh: '劳动', en: 'Labour' },
  family: { zh: '家庭和保护', en: 'Family and protection' },
  trade: { zh: '消费和交易', en: 'Consumers and trade' },
  land: { zh: '土地和房屋', en: 'Land and homes' },
  order: { zh: '治安和刑事', en: 'Public order and crime' },
  state: { zh: '行政和社区', en: 'Administration' },
} as const satisfies Readonly<Record<string, Both>>
export type Branch = keyof typeof branchWords
export const branches = Object.keys(branchWords) as [Branch, ...Branch[]]

const listed = (names: string): readonly string[] => names.trim().split(/\s+/)

/** What such an office uses, most used first. A law that is not here stands after these, by its level. */
export const officeLaws: Readonly<Record<Branch, readonly string[]>> = {
  civil: listed(`民法典
    最高人民法院关于审理民事案件适用诉讼时效制度若干问题的规定
    最高人民法院关于审理民间借贷案件适用法律若干问题的规定
    最高人民法院关于审理人身损害赔偿案件适用法律若干问题的解释
    最高人民法院关于审理道路交通事故损害赔偿案件适用法律若干问题的解释
    最高人民法院关于适用民法典时间效力的若干规定
    最高人民法院关于适用民法典总则编若干问题的解释
    最高人民法院关于适用民法典合同编通则若干问题的解释
    物业管理条例 个人信息保护法 道路交通安全法`),
  mediation: listed(`人民调解法 民事诉讼法 仲裁法 法律援助法
    最高人民法院关于适用民事诉讼法的解释 人民法院在线调解规则
    最高人民法院关于人民调解协议司法确认程序的若干规定 诉讼费用交纳办法 公证法 律师法`),
  labour: listed(`劳动合同法 劳动争议调解仲裁法 劳动法 保障农民工工资支付条例 工伤保险条例 劳动保障监察条例 社会保险法
    劳动合同法实施条例 职工带薪年休假条例 女职工劳动保护特别规定
    最高人民法院关于审理劳动争议案件适用法律问题的解释（一） 安全生产法 职业病防治法`),
  family: listed(`最高人民法院关于适用民法典婚姻家庭编的解释（一） 最高人民法院关于适用民法典婚姻家庭编的解释（二）
    最高人民法院关于适用民法典继承编的解释（一） 反家庭暴力法 婚姻登记条例 未成年人保护法 老年人权益保障法 妇女权益保障法
    残疾人保障法 家庭教育促进法`),
  trade: listed(`消费者权益保护法 食品安全法 产品质量法 电子商务法 价格法 广告法 旅游法 保险法 公司法`),
  land: listed(`农村土地承包法 土地管理法 农村土地承包经营纠纷调解仲裁法 国有土地上房屋征收与补偿条例 城市房地产管理法
    噪声污染防治法 不动产登记暂行条例 环境保护法`),
  order: listed(`治安管理处罚法 刑法 刑事诉讼法 社区矫正法 禁毒法 反电信网络诈骗法`),
  state: listed(`行政复议法 行政诉讼法 行政处罚法 行政强制法 行政许可法 信访工作条例 国家赔偿法 村民委员会组织法
    城市居民委员会组织法 政府信息公开条例 社会救助暂行办法 宪法`),
}

/** Of all branches what is opened every day: these stand first where no branch is chosen. */
export const everyDay: readonly string[] = listed(`民法典 民事诉讼法 人民调解法 劳动合同法 劳动争议调解仲裁法
  最高人民法院关于审理民间借贷案件适用法律若干问题的规定 最高人民法院关于适用民法典婚姻家庭编的解释（一） 消费者权益保护法
  治安管理处罚法 法律援助法`)
