import type { Same } from '@fengqiao/kernel/field.ts'

export const zh = {
  refused: {
    'wrong-password': '用户名或密码不对，请再看一遍大小写和输入法。连错五次会锁十五分钟。',
    'account-locked': '这个账号连错五次，已锁 {minutes} 分钟。请稍后再试，或请管理员解锁、重设密码。',
    'totp-needed': '这个账号开通了动态码，请再填手机上的 6 位数字。',
    'totp-wrong': '动态码不对或已用过，请等下一组数字再填。',
    'totp-there': '这个账号已经开通动态码。要换手机，请先取消再开通。',
    'totp-not-begun': '还没有开始开通动态码，请先点“开通动态码”，用手机扫码后再填。',
    'new-password-needed': '这是别人替您设的密码，请自己定一个新密码，以后就用它登录。',
    'own-password-wrong': '现在的密码不对，请再看一遍大小写和输入法。',
    'password-too-short': '密码太短，至少 {least} 个字。用一句只有您知道的话最好记。',
    'password-too-long': '密码太长，请短一些，最多 128 个字。',
    'password-has-user-name': '密码里大半是用户名，别人容易猜到。请换一句别的话。',
    'password-personal-number': '手机号、身份证号、生日别人都知道，不能当密码。请换一句别的话。',
    'password-too-simple': '密码里来回就几个字，别人容易猜到。请换一句别的话。',
    'password-too-common': '这类密码人人会猜。请换一句只有您知道的话。',
    'password-same': '新密码和原来的一样。请换一个。',
    'has-account': '这个人已经有账号了，不用再开。忘了密码请用“重设密码”。',
    'user-name-taken': '这个用户名有人用了，请换一个，如加上数字。',
    'administrators-only': '管理员和督查的账号只能由管理员办。请交给管理员。',
    'auditor-alone': '督查只看不办，不能和别的岗位合在一个账号上。请只选“督查”，或去掉“督查”。',
    'last-administrator': '这是本所最后一个管理员，停了就没有人能开账号。请先给另一个人加上“管理员”。',
    'account-ended': '这个账号已经停用。要再用，请先恢复。',
    'kiosk-code-wrong': '配对码不对，或者过了 24 小时。请对照管理员给的码再输一遍，或请管理员重发。',
    'no-mobile': '请填能收短信的 11 位手机号。',
    'codes-to-phone':
      '这个手机号一天里已经发过 {most} 次验证码，请明天再试。急着看进度，凭回执单上的查询码和密码就能看，也可以打所里的电话。',
    'codes-from-here':
      '您现在用的网络一小时里发出的验证码太多了，请过一小时再试，或者换手机流量。急着看进度，凭回执单上的查询码和密码就能看，也可以打所里的电话。',
    'code-wrong': '验证码不对，请看短信再填一遍，还可以试 {left} 次。',
    'code-over': '这个验证码过了 5 分钟、用过了，或试的次数太多。请重新发一个。',
    'already-set-up': '这里已经建好了所，不用再建。请到工作台登录。',
    'set-up-code-wrong': '启用码不对。请看启动枫桥的那个窗口，照最新一行里的码再输一遍。',
  },
} as const

export const en: Same<typeof zh> = {
  refused: {
    'wrong-password':
      'User name or password is wrong; check capitals and the input method. Five wrong tries lock it for fifteen minutes.',
    'account-locked':
      'Five wrong tries locked this account for {minutes} minutes. Wait, or ask the administrator to unlock it.',
    'totp-needed': 'This account has a second factor: enter the six digits on your phone.',
    'totp-wrong': 'The six digits are wrong or were used; wait for the next ones.',
    'totp-there': 'This account has a second factor already. To change phones, remove it first.',
    'totp-not-begun': 'No second factor was begun. Press “Set it up”, scan the code, then enter the digits.',
    'new-password-needed': 'This password was made for you by somebody else. Choose your own; it is used from now on.',
    'own-password-wrong': 'Your present password is wrong; check capitals and the input method.',
    'password-too-short': 'Too short: at least {least} characters. A sentence only you know is easiest to keep.',
    'password-too-long': 'Too long: at most 128 characters.',
    'password-has-user-name': 'Most of this password is the user name. Choose another sentence.',
    'password-personal-number': 'Phone numbers, identity numbers and birthdays are known to others. Choose a sentence.',
    'password-too-simple': 'The same few characters over and over are easily guessed. Choose another sentence.',
    'password-too-common': 'Everybody would try this one. Choose a sentence only you know.',
    'password-same': 'The new password is the old one. Choose another.',
    'has-account': 'This person has an account. If the password is forgotten, reset it.',
    'user-name-taken': 'This user name is taken; choose another, with a digit perhaps.',
    'administrators-only': 'Accounts of administrators and auditors are kept by an administrator. Hand it to one.',
    'auditor-alone': 'An auditor only looks and holds no other role. Choose “Auditor” alone, or leave it out.',
    'last-administrator':
      'This is the office’s last administrator; without one nobody can open accounts. Make somebody else one first.',
    'account-ended': 'This account has ended. Reopen it first.',
    'kiosk-code-wrong': 'The pairing code is wrong or older than 24 hours. Compare it, or ask for a new one.',
    'no-mobile': 'Give an 11-digit mobile number that can receive messages.',
    'codes-to-phone':
      'This number was sent {most} codes within a day; try again tomorrow. To see how things stand now, use the code and secret on your slip, or ring the office.',
    'codes-from-here':
      'Too many codes were asked for from this network within an hour; try again in an hour, or use mobile data. To see how things stand now, use the code and secret on your slip, or ring the office.',
    'code-wrong': 'The code is wrong; look at the message again. {left} tries are left.',
    'code-over': 'This code is older than 5 minutes, was used, or was tried too often. Send a new one.',
    'already-set-up': 'An office stands here already. Sign in at the desk.',
    'set-up-code-wrong': 'The set-up code is wrong. Look at the window Fengqiao was started in; the newest one counts.',
  },
}
