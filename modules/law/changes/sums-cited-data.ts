/**
 * The articles each calculator's steps and notes rest on, by its name. A test holds the list to what they come to over
 * the derived cases, and to the calculators there are.
 */
export const sumsCited: Readonly<Record<string, readonly string[]>> = {
  wageArrears: ['劳动法#50', '劳动合同法#30', '劳动合同法#85', '关于职工全年月平均工作时间和工资折算问题的通知#0'],
  severance: [
    '劳动合同法#40',
    '劳动合同法#47',
    '劳动合同法#87',
    '劳动合同法#97',
    '劳动合同法实施条例#20',
    '劳动合同法实施条例#27',
  ],
  doublePay: [
    '劳动合同法#14',
    '劳动合同法#82',
    '劳动合同法实施条例#6',
    '劳动合同法实施条例#7',
    '关于职工全年月平均工作时间和工资折算问题的通知#0',
  ],
  overtime: ['劳动法#44', '工资支付暂行规定#13', '关于职工全年月平均工作时间和工资折算问题的通知#0'],
  courtFee: [
    '诉讼费用交纳办法#13',
    '诉讼费用交纳办法#14',
    '诉讼费用交纳办法#15',
    '诉讼费用交纳办法#16',
    '诉讼费用交纳办法#18',
  ],
  smallClaims: ['民事诉讼法#165', '民事诉讼法#166', '最高人民法院关于适用民事诉讼法的解释#272'],
  legalAid: ['法律援助法#31', '法律援助法#32', '法律援助法#34', '法律援助法#42'],
}
