import type { Same } from '@fengqiao/kernel/field.ts'

export const zh = {
  refused: {
    'name-without-glyph':
      '“{where}”里的“{character}”字，现有字体打不出来，这样的文书无效，没有出具。请对照证件核对这个字；写法没错的，请管理员在字体目录（FENGQIAO_FONT_DIR）装上含这个字的字体再出具。',
    'reason-for-reissue': '这份文书已经出具过。要重新出具，请填“{field}”，旧的一份会保留并标明已被替代。',
  },
  verify: {
    pageTitle: '核验文书',
    known: '本所确实出具过这份文书，现在仍然有效。要确认手里的文件没有被改过，可以在下面比对。',
    superseded: '这份文书是真的，但后来更正过，请以新的一份为准。',
    unknown: '我们没有出具过这个编号的文书，或者编号不完整。',
    todo: ['请对着纸上的二维码重新扫一次。', '还是查不到，请带着文书到司法所核对，先不要按它办事。'],
    tooMany: '查的人太多，请过 {minutes} 分钟再扫一次。',
    noNumber: '（无编号）',
  },
} as const

export const en: Same<typeof zh> = {
  refused: {
    'name-without-glyph':
      'No font here can draw the character “{character}” in “{where}”; such a paper would be void and was not issued. Compare it with the identity card; if it is right, have a font with it put into the font folder (FENGQIAO_FONT_DIR).',
    'reason-for-reissue':
      'This paper was issued before. To issue it again, fill in “{field}”; the old one is kept and marked as replaced.',
  },
  verify: {
    pageTitle: 'Verify a paper',
    known:
      'This office issued this paper and it still stands. To see that the file you hold was not changed, compare it below.',
    superseded: 'This paper is genuine but was corrected later; go by the new one.',
    unknown: 'We issued no paper of this number, or the number is incomplete.',
    todo: [
      'Scan the code on the paper once more.',
      'If it is still unknown, bring the paper to the office and do not act on it yet.',
    ],
    tooMany: 'Too many look-ups at once. Scan again in {minutes} minute(s).',
    noNumber: '(no number)',
  },
}
