import type { Same } from '@fengqiao/kernel/field.ts'

export const zh = {
  refused: {
    'nothing-told': '还没有说遇到了什么事。请选一项，或者写一两句话，再提交。',
    'many-questions':
      '您一天里已经留了 {limit} 个问题，律师会一个一个答，写的还在。急的话现在就打 12348；别的事请明天再留，或到窗口来。',
    'kiosk-busy':
      '这台机器这一小时已经收了 {limit} 个问题，写的还在。请用手机提问，或请工作人员帮您登记；急的话打 12348。',
    'phone-needed': '请填“{field}”，律师要打这个电话给您。',
    'not-answered-yet': '还没有答复，先不用评价。答复出来后再评。',
    'rated-already': '这件事已经评过了，谢谢您。',
    'wrong-secret': '查询码或密码不对。请照回执单再输一遍；密码在查询码下面，6 个字母和数字。',
    'slip-has-no-secret': '这件事没有发过密码，只能看进度。要看答复，请带身份证件到司法所。',
    'receipt-code-length': '查询码是 8 位，请对照回执单再数一遍。',
    'receipt-code-character': '查询码里没有“{character}”这个字，请对照回执单再看一遍。',
    'receipt-code-check': '查询码有一位不对，请对照回执单再看一遍。',
    'day-in-future': '“{field}”不能晚于今天（{today}）。请改成实际咨询的那天。',
    'follow-up-past': '“{field}”要晚于今天（{today}）。请重新选回访的日子。',
    'taken-already': '{lawyer}律师刚刚接听了这件咨询，由{lawyer}律师来办。您不用再接，看看别的。',
    'not-on-the-line': '您还没有接听这件咨询。请先按“接听”，再记要点、写答复。',
    'place-elsewhere': '“{field}”不是本所的地点，请从列表里重新选。',
    'worker-elsewhere': '“{field}”选的不是本所的人，或者已经不在岗，请从列表里重新选。',
    'line-not-json': '这一行不是一条完整的 JSON。请把它补全，再导入一次。',
    'line-without-text': '这一行没有“text”（问了什么），或者格式不对。请补上，再导入一次。',
  },
  missing: {
    'accepted-by-another': '这件咨询已由另一位律师接听，由他来办',
  },
} as const

export const en: Same<typeof zh> = {
  refused: {
    'nothing-told': 'Nothing has been told yet. Choose one answer or write a sentence, then send.',
    'many-questions':
      'You have left {limit} questions in a day; each will be answered and your words are kept. If urgent call 12348; leave others tomorrow or come to the window.',
    'kiosk-busy':
      'This kiosk has taken {limit} questions within the hour; your words are kept. Ask by phone, or have the staff register it; if urgent call 12348.',
    'phone-needed': 'Fill in “{field}”: the adviser will call this number.',
    'not-answered-yet': 'There is no answer yet to rate. Rate it once it is there.',
    'rated-already': 'This has been rated already. Thank you.',
    'wrong-secret':
      'The receipt code or password is wrong. Check the slip: the password stands under the code, 6 characters.',
    'slip-has-no-secret':
      'No password was given for this one, so only progress can be seen. Bring your identity card to the office for the answer.',
    'receipt-code-length': 'A receipt code has 8 characters; count them on the slip again.',
    'receipt-code-character': 'No receipt code holds “{character}”; look at the slip again.',
    'receipt-code-check': 'One character of the receipt code is wrong; look at the slip again.',
    'day-in-future': '“{field}” can’t be after today ({today}). Enter the day of the advice.',
    'follow-up-past': '“{field}” must be after today ({today}). Choose another day.',
    'taken-already': '{lawyer} has just taken this consultation and handles it. Look at the others.',
    'not-on-the-line': 'You have not taken this consultation. Press “Take it” first, then note and answer.',
    'place-elsewhere': '“{field}” is no place of this office; choose it from the list again.',
    'worker-elsewhere': '“{field}” names nobody who works here now; choose from the list again.',
    'line-not-json': 'This line is no complete JSON. Complete it and import again.',
    'line-without-text': 'This line has no “text” (the question), or is not in shape. Add it and import again.',
  },
  missing: {
    'accepted-by-another': 'another adviser has taken this consultation and handles it',
  },
}
