import type { Same } from '@fengqiao/kernel/field.ts'

export const zh = {
  refused: {
    'nothing-there': '“{field}”当时没有登记。请向本人问清后补填。',
    'birth-day-ahead': '“{field}”还没到，不会是出生日期。请对照证件改。',
    'birth-day-differs': '出生日期和身份证号里的不一样。请对照证件，改对其中一处。',
    'not-yourself': '不能把自己办成离岗。请另一位管理员或所长来办。',
    'nothing-to-find-by': '请填电话或身份证号，填一样就能查。',
    'nothing-to-correct': '填的和登记的一样，没有要更正的。请改了再提交。',
    'phone-by-office': '本人凭“{field}”在网上看自己的办件，填错了别人就能看到。请司法所工作人员或所长对照证件来改。',
  },
} as const

export const en: Same<typeof zh> = {
  refused: {
    'nothing-there': '“{field}” was not written down. Ask the person and add it.',
    'birth-day-ahead': '“{field}” lies ahead and can’t be a birthday. Compare it with the card.',
    'birth-day-differs': 'Birthday and identity number disagree. Compare both with the card and mend one.',
    'not-yourself': 'You can’t take yourself off the list. Ask another administrator or the director.',
    'nothing-to-find-by': 'Give a phone or an identity number; one of them is enough.',
    'nothing-to-correct': 'This is what stands already. Change something, then submit.',
    'phone-by-office':
      'By the “{field}” a person reads their matters; a wrong one would show them to somebody else. Ask the office’s clerk or director to set it, identity card in hand.',
  },
}
