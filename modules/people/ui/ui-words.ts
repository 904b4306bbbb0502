import type { Same } from '@fengqiao/kernel/field.ts'

const zh = {
  identity: '身份证号',
  phone: '电话',
  people: {
    title: '人员 {n} 人',
    none: '还没有人员',
    fills: '在“工作网络”里用 Excel 一次导入，或者在这里一个一个添。',
    add: '添一个人',
    end: '离岗',
    endTitle: '{name}离岗',
    endLead: '名字留在办过的每一件上；账号同时停用，不再排班、派件。',
    endSure: '办理离岗',
    keep: '不办了',
    code: '编码',
    name: '姓名',
    phone: '电话',
    post: '岗位',
    employment: '用工',
    place: '服务地点',
    more: '{name}等 {n} 处',
    employer: '单位',
    words: '姓名、电话、编码',
  },
} as const

const en: Same<typeof zh> = {
  identity: 'identity number',
  phone: 'phone',
  people: {
    title: '{n} people',
    none: 'Nobody yet',
    fills: 'Import them with the network from Excel, or add them one by one.',
    add: 'Add somebody',
    end: 'Ends',
    endTitle: '{name} no longer serves',
    endLead: 'The name stays on everything done; the account ends too, no duty and no matter is given any more.',
    endSure: 'Take off the list',
    keep: 'Leave as it is',
    code: 'Code',
    name: 'Name',
    phone: 'Phone',
    post: 'Post',
    employment: 'Employment',
    place: 'Serves at',
    more: '{name} and more, {n} in all',
    employer: 'Employer',
    words: 'Name, phone, code',
  },
}

export const uiWords = { zh, en }
