import type { Same } from '@fengqiao/kernel/field.ts'

export const zh = {
  refused: {
    'wrong-password': '用户名或密码不对，请再看一遍大小写和输入法。连错五次会锁十五分钟。',
    'account-locked': '这个账号连错五次，已锁 {minutes} 分钟。请稍后再试，或请管理员重设密码。',
    'totp-needed': '这个账号开通了动态码，请再填手机上的 6 位数字。',
    'totp-wrong': '动态码不对或已用过，请等下一组数字再填。',
  },
} as const

export const en: Same<typeof zh> = {
  refused: {
    'wrong-password':
      'User name or password is wrong; check capitals and the input method. Five wrong tries lock it for fifteen minutes.',
    'account-locked':
      'Five wrong tries locked this account for {minutes} minutes. Wait, or ask the administrator for a new password.',
    'totp-needed': 'This account has a second factor: enter the six digits on your phone.',
    'totp-wrong': 'The six digits are wrong or were used; wait for the next ones.',
  },
}
