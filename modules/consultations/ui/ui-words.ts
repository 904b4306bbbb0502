import type { Same } from '@fengqiao/kernel/field.ts'

const zh = {
  queue: { title: '等着的咨询 {n} 件', none: '现在没有人在等', fills: '居民在自助机或手机上提问后，会排到这里，先来的在前。', duty: '值班上线', onDuty: '在线：{who}', nobody: '还没有人上线', take: '接听', register: '补录一件', batch: '按人数补录' },
  column: { title: '事情', topic: '类别', place: '地点', channel: '渠道', joined: '开始等', promised: '答应回电', state: '状态', adviser: '谁在办', happened: '哪天', heads: '人次', rating: '评分', code: '查询码' },
  state: { told: '没排队', waiting: '在等', inCall: '正在谈', unaccepted: '没人接上', callBack: '等回电', answered: '已答复', closed: '已办结', cancelled: '不问了' },
  channel: { kiosk: '自助机', online: '手机', window: '窗口', chatGroup: '微信群', phone: '电话', visit: '上门', letter: '来信', lecture: '讲座现场', hotline: '热线' },
  ledger: { title: '咨询台账', none: '这个范围里没有咨询', fills: '自助机、手机上的提问会自动进来；窗口和微信群的用“补录”登记。', totals: '{matters} 件，{heads} 人次', from: '从哪天', all: '全部' },
} as const

const en: Same<typeof zh> = {
  queue: { title: '{n} waiting', none: 'Nobody is waiting', fills: 'Questions from kiosks and phones queue here, first come first.', duty: 'Go on duty', onDuty: 'On the line: {who}', nobody: 'Nobody is on the line', take: 'Take it', register: 'Register one', batch: 'By head-count' },
  column: { title: 'Matter', topic: 'About', place: 'Place', channel: 'Channel', joined: 'Waiting since', promised: 'Call promised', state: 'State', adviser: 'With', happened: 'Day', heads: 'Heads', rating: 'Rating', code: 'Code' },
  state: { told: 'not queued', waiting: 'waiting', inCall: 'talking', unaccepted: 'nobody took it', callBack: 'call back', answered: 'answered', closed: 'closed', cancelled: 'withdrawn' },
  channel: { kiosk: 'kiosk', online: 'phone page', window: 'window', chatGroup: 'chat group', phone: 'telephone', visit: 'visit', letter: 'letter', lecture: 'lecture', hotline: 'hotline' },
  ledger: { title: 'Ledger of advice', none: 'No advice in this range', fills: 'Questions from kiosks and phones come by themselves; register those from the window and chat groups.', totals: '{matters} matters, {heads} heads', from: 'From', all: 'All' },
}

export const uiWords = { zh, en }
