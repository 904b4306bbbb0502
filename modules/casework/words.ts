import type { Same } from '@fengqiao/kernel/field.ts'

export const zh = {
  refused: {
    'happened-in-future': '“{field}”不能晚于今天（{today}）。请改成实际发生的那天。',
    'side-elsewhere': '“{field}”选的不是这件事的当事人。请重新选“各方”或其中一方。',
    'scan-of-what': '请先选“{field}”：签好字的扫描件要归到原来那份文书。',
    'file-too-large': '“{field}”太大，最多 {limit}。照片请用手机“中等大小”重发，扫描件请分成几份上传。',
    'file-kind': '“{field}”的内容不是能收的种类（这里收 {kinds}），改了文件名也不行。请重新拍照，或扫描成 PDF 再传。',
    'file-empty': '“{field}”是空的，可能没有传完。请重新选择再传。',
    'file-broken': '“{field}”打不开，可能没有传完或已损坏。请在电脑上打开核对，再重新上传。',
    'file-erased': '这份材料已按规定销毁，不能再打开；登记仍在。',
    'file-lost': '这份材料在存储里找不到了。请告诉管理员从备份恢复，登记没有丢。',
  },
} as const

export const en: Same<typeof zh> = {
  refused: {
    'happened-in-future': '“{field}” can’t be after today ({today}). Enter the day it really happened.',
    'side-elsewhere': '“{field}” names nobody of this matter. Choose everybody, or one of its parties.',
    'scan-of-what': 'Choose “{field}” first: a signed scan belongs to the paper it is of.',
    'file-too-large': '“{field}” is too large; at most {limit}. Send the photo at medium size, or the scan in parts.',
    'file-kind':
      '“{field}” does not hold what can be taken here ({kinds}), whatever its name says. Take the photo again, or scan to PDF.',
    'file-empty': '“{field}” is empty; it may not have been sent whole. Choose it again.',
    'file-broken':
      '“{field}” does not open; it may be cut short or damaged. Check it on your computer and send it again.',
    'file-erased': 'This file was destroyed as the rules require and can’t be opened; its entry remains.',
    'file-lost':
      'This file is missing from the store. Tell the administrator to restore it from the backup; its entry is safe.',
  },
}
