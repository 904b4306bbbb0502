import { cultureCategories, organisationCategories, partnerCategories, type NodeKind } from './network.ts'

export type Reads =
  'code' | 'text' | 'phone' | 'idNumber' | 'date' | 'month' | 'count' | 'area' | 'choice' | 'reference' | 'references'

export type Target = NodeKind | 'committee' | 'person'

export type Column = {
  field: string
  title: string
  reads: Reads
  required?: true
  aliases?: readonly string[]
  /** Word in the cell → code word. */
  choices?: Readonly<Record<string, string>>
  refers?: readonly Target[]
  /** Bounds of a count. */
  most?: number
  help: string
  example?: string
}

export const rowKinds = [
  'bodies',
  'communities',
  'estates',
  'grids',
  'estateGrids',
  'buildings',
  'residentGroups',
  'chatGroups',
  'partnerBodies',
  'stations',
  'culturePositions',
  'keyOrganisations',
  'committees',
  'people',
  'furtherPosts',
  'members',
] as const
export type RowKind = (typeof rowKinds)[number]

export type Sheet = {
  kind: RowKind
  title: string
  english: string
  aliases: readonly string[]
  /** What a row's code names; sheets without one hold pairs. */
  names?: Target
  columns: readonly Column[]
}

const words = <K extends string>(kinds: readonly K[], said: Record<K, string>) =>
  Object.fromEntries(kinds.map((kind) => [said[kind], kind]))

export const cultureWords = words(cultureCategories, {
  board: '宣传栏',
  square: '法治广场',
  corridor: '法治长廊',
  panel: '展板',
  led: 'LED屏',
  newMedia: '新媒体',
})
export const partnerWords = words(partnerCategories, {
  court: '法院',
  police: '公安',
  labour: '人社劳动',
  petitions: '信访',
  lawFirm: '律师事务所',
  governance: '社区治理综治',
  legalAid: '法律援助',
  notary: '公证',
  other: '其他',
})
export const organisationWords = words(organisationCategories, {
  hospital: '医院',
  school: '学校',
  market: '市场',
  park: '产业园区',
  sports: '体育场馆',
  factory: '工厂企业',
  property: '物业公司',
  transport: '交通运输',
  shop: '商铺',
  other: '其他',
})
const stationWords = {
  公共法律服务工作站: 'station/publicLegalService',
  诉源治理中心: 'station/coordinationCentre',
  诉源治理工作站: 'station/coordination',
  社区法律之家: 'legalHome',
  自助机: 'kiosk',
  调解室: 'room/mediation',
  特色调解室: 'room/special',
  派出所调解室: 'room/police',
  功能区: 'room/zone',
}
const postWords = {
  所长: 'director',
  工作人员: 'clerk',
  社区律师: 'lawyer',
  调解员: 'mediator',
  法律明白人: 'legalMindedResident',
  法治宣传志愿者: 'volunteer',
  网格员: 'gridWorker',
  联动单位联系人: 'partner',
  司法局: 'bureau',
  督查: 'auditor',
  系统管理员: 'administrator',
}
const employmentWords = { 在编: 'staff', 专职: 'fullTime', 兼职: 'partTime', 聘任: 'counsel', 志愿: 'unpaid' }
const poolWords = {
  退休干部: 'retiredCadre',
  两代表一委员: 'deputy',
  物业人员: 'propertyStaff',
  居民小组长: 'groupLeader',
  热心居民: 'willingResident',
}

const code = (example: string): Column => ({
  field: 'code',
  title: '编码',
  reads: 'code',
  required: true,
  aliases: ['代码', '编号', 'code'],
  example,
  help: '字母、数字和短横线，全册不重复，定了就不改',
})
const name = (example: string): Column => ({
  field: 'name',
  title: '名称',
  reads: 'text',
  required: true,
  aliases: ['全称', 'name'],
  help: '挂牌上的全称',
  example,
})
const parent = (title: string, refers: readonly Target[], example: string, optional?: 'optional'): Column => ({
  field: 'parent',
  title,
  reads: 'reference',
  aliases: ['上级', '上级编码', '隶属', 'parent'],
  refers,
  example,
  help: '写编码；名称不重名时也可写名称',
  ...(optional ? {} : { required: true }),
})
const address: Column = { field: 'address', title: '地址', reads: 'text', aliases: ['address'], help: '门牌地址' }
const phone = (title = '电话'): Column => ({
  field: 'phone',
  title,
  reads: 'phone',
  aliases: ['手机', '手机号', '手机号码', '联系电话', '电话', '电话号码', 'phone'],
  help: '按文本填：11 位手机号，或带区号的座机',
  example: '13800000000',
})
const note: Column = { field: 'note', title: '备注', reads: 'text', aliases: ['说明', 'note'], help: '可空' }
const openedIn: Column = {
  field: 'openedIn',
  title: '启用年月',
  reads: 'month',
  aliases: ['启用时间', '成立年月', '成立时间'],
  help: '如 2021-07',
  example: '2021-07',
}
const jointWith: Column = {
  field: 'jointWith',
  title: '共建单位',
  reads: 'references',
  refers: ['partnerBody'],
  help: '联动单位编码，多个用顿号隔开',
}
const posting = (required: boolean): Column[] => [
  {
    field: 'post',
    title: '岗位',
    reads: 'choice',
    choices: postWords,
    aliases: ['职务', 'post'],
    example: '调解员',
    help: '在本网络里做什么，必填',
    ...(required ? { required: true as const } : {}),
  },
  {
    field: 'places',
    title: '服务地点',
    reads: 'references',
    aliases: ['服务社区', '所在网格', '地点'],
    example: 'SQ01',
    help: '编码，多个用顿号隔开：网格员写网格，律师写所服务的各社区',
    refers: ['district', 'street', 'community', 'grid', 'station', 'room', 'partnerBody'],
  },
  {
    field: 'employment',
    title: '用工性质',
    reads: 'choice',
    choices: employmentWords,
    aliases: ['专兼职'],
    example: '专职',
    help: '律师为聘任，志愿者和法律明白人为志愿',
  },
  {
    field: 'since',
    title: '到岗日期',
    reads: 'date',
    aliases: ['任职日期', '聘任日期'],
    help: '如 2024-03-01',
    example: '2024-03-01',
  },
  {
    field: 'pool',
    title: '来源',
    reads: 'choice',
    choices: poolWords,
    aliases: ['人员来源'],
    help: '调解员从哪里来，可空',
  },
]
const personRef: Column = {
  field: 'person',
  title: '人员',
  reads: 'reference',
  required: true,
  refers: ['person'],
  aliases: ['人员编码', '姓名'],
  help: '人员编码；不重名时也可写姓名',
  example: 'RY001',
}

/** Every sheet of the workbook, in reading order: the importer, the template and its help all read this table. */
export const sheets: readonly Sheet[] = [
  {
    kind: 'bodies',
    title: '机构',
    english: 'Bodies',
    aliases: ['机构设置'],
    columns: [
      code('JD01'),
      {
        field: 'type',
        title: '类型',
        reads: 'choice',
        required: true,
        aliases: ['级别'],
        example: '街道',
        choices: { 区: 'district', 街道: 'street' },
        help: '区填司法局所在的区，街道填司法所所在的街道或镇',
      },
      name('天回镇街道'),
      parent('所属区', ['district'], 'QU01', 'optional'),
      {
        field: 'officeName',
        title: '司法机构名称',
        reads: 'text',
        aliases: ['司法所名称'],
        help: '司法局或司法所全称',
        example: '天回镇司法所',
      },
      address,
      phone(),
      note,
    ],
  },
  {
    kind: 'communities',
    title: '社区',
    english: 'Communities',
    aliases: ['社区（村）', '村社区'],
    names: 'community',
    columns: [
      code('SQ01'),
      name('银杏园社区'),
      parent('所属街道', ['street'], 'JD01'),
      {
        field: 'residents',
        title: '常住人口',
        reads: 'count',
        aliases: ['人口', '常住人口数'],
        most: 9_999_999,
        example: '8000',
        help: '人，整数',
      },
      {
        field: 'hectares',
        title: '面积（平方公里）',
        reads: 'area',
        aliases: ['面积', '辖区面积'],
        help: '最多两位小数',
        example: '2.08',
      },
      address,
      phone(),
      note,
    ],
  },
  {
    kind: 'estates',
    title: '小区',
    english: 'Estates',
    aliases: ['小区院落', '院落'],
    names: 'estate',
    columns: [code('XQ0101'), name('银杏雅居'), parent('所属社区', ['community'], 'SQ01'), address, note],
  },
  {
    kind: 'grids',
    title: '网格',
    english: 'Grids',
    aliases: ['法律服务网格'],
    names: 'grid',
    columns: [code('WG0101'), name('银杏雅居网格'), parent('所属社区', ['community'], 'SQ01'), note],
  },
  {
    kind: 'estateGrids',
    title: '小区网格对应',
    english: 'Estates and grids',
    aliases: ['小区网格'],
    columns: [
      {
        field: 'estate',
        title: '小区',
        reads: 'reference',
        required: true,
        refers: ['estate'],
        aliases: ['小区编码'],
        help: '一个小区可对应多个网格',
        example: 'XQ0101',
      },
      {
        field: 'grid',
        title: '网格',
        reads: 'reference',
        required: true,
        refers: ['grid'],
        aliases: ['网格编码'],
        help: '一个网格可对应多个小区；楼栋表已写明的不必再写',
        example: 'WG0101',
      },
    ],
  },
  {
    kind: 'buildings',
    title: '楼栋',
    english: 'Buildings',
    aliases: ['楼栋表'],
    names: 'building',
    columns: [
      code('LD010101'),
      name('银杏雅居 1 栋'),
      parent('所属小区', ['estate'], 'XQ0101'),
      {
        field: 'grid',
        title: '所属网格',
        reads: 'reference',
        required: true,
        refers: ['grid'],
        aliases: ['网格', '网格编码'],
        help: '网格编码',
        example: 'WG0101',
      },
      address,
      note,
    ],
  },
  {
    kind: 'residentGroups',
    title: '居民小组',
    english: 'Resident groups',
    aliases: ['小组'],
    names: 'residentGroup',
    columns: [code('XZ0101'), name('银杏园社区第 1 居民小组'), parent('所属社区', ['community'], 'SQ01'), note],
  },
  {
    kind: 'chatGroups',
    title: '微信群',
    english: 'Chat groups',
    aliases: ['楼栋微信群', '楼栋法律服务微信群'],
    names: 'chatGroup',
    columns: [code('QL010101'), name('银杏雅居 1 栋法律服务群'), parent('所属楼栋', ['building'], 'LD010101'), note],
  },
  {
    kind: 'partnerBodies',
    title: '联动单位',
    english: 'Partner bodies',
    aliases: ['联动单位名录'],
    names: 'partnerBody',
    columns: [
      code('LH01'),
      name('天回镇派出所'),
      {
        field: 'category',
        title: '类型',
        reads: 'choice',
        required: true,
        choices: partnerWords,
        aliases: ['类别'],
        help: '从下拉里选',
        example: '公安',
      },
      parent('对应机构', ['district', 'street'], 'JD01'),
      address,
      phone(),
      note,
    ],
  },
  {
    kind: 'stations',
    title: '站点与自助机',
    english: 'Stations and kiosks',
    aliases: ['站点', '站点自助机'],
    columns: [
      code('FJ01'),
      {
        field: 'type',
        title: '类型',
        reads: 'choice',
        required: true,
        choices: stationWords,
        aliases: ['类别'],
        help: '从下拉里选',
        example: '社区法律之家',
      },
      name('银杏园社区法律之家'),
      parent('上级', ['street', 'community', 'legalHome', 'station', 'partnerBody'], 'SQ01'),
      {
        field: 'estate',
        title: '所在小区',
        reads: 'reference',
        refers: ['estate'],
        aliases: ['小区'],
        help: '在小区里的才填',
        example: 'XQ0101',
      },
      openedIn,
      jointWith,
      address,
      phone(),
      note,
    ],
  },
  {
    kind: 'culturePositions',
    title: '法治文化阵地',
    english: 'Culture positions',
    aliases: ['文化阵地', '阵地'],
    names: 'culturePosition',
    columns: [
      code('WH0101'),
      name('银杏园社区法治宣传栏'),
      {
        field: 'category',
        title: '类型',
        reads: 'choice',
        required: true,
        choices: cultureWords,
        aliases: ['类别'],
        help: '从下拉里选',
        example: '宣传栏',
      },
      parent('所属', ['street', 'community'], 'SQ01'),
      address,
      note,
    ],
  },
  {
    kind: 'keyOrganisations',
    title: '重点单位',
    english: 'Key organisations',
    aliases: ['重点企事业单位'],
    names: 'keyOrganisation',
    columns: [
      code('ZD01'),
      name('银杏园小学'),
      {
        field: 'category',
        title: '类型',
        reads: 'choice',
        required: true,
        choices: organisationWords,
        aliases: ['类别'],
        help: '从下拉里选',
        example: '学校',
      },
      parent('所属社区', ['community'], 'SQ01'),
      address,
      phone(),
      note,
    ],
  },
  {
    kind: 'committees',
    title: '调委会',
    english: 'Mediation committees',
    aliases: ['人民调解委员会'],
    names: 'committee',
    columns: [
      code('TW01'),
      name('银杏园社区人民调解委员会'),
      {
        field: 'place',
        title: '设在',
        reads: 'reference',
        required: true,
        refers: ['street', 'community'],
        aliases: ['所属', '所属社区'],
        help: '街道或社区编码',
        example: 'SQ01',
      },
      { field: 'stars', title: '星级', reads: 'count', help: '1 到 5，没评过就空着', most: 5, example: '4' },
      {
        field: 'termFrom',
        title: '任期起',
        reads: 'date',
        aliases: ['任期开始'],
        help: '如 2024-03-01',
        example: '2024-03-01',
      },
      {
        field: 'termTo',
        title: '任期止',
        reads: 'date',
        aliases: ['任期结束'],
        help: '任期三年',
        example: '2027-02-28',
      },
      note,
    ],
  },
  {
    kind: 'people',
    title: '人员',
    english: 'People',
    aliases: ['人员名册', '花名册'],
    names: 'person',
    columns: [
      code('RY001'),
      { ...name('王某某'), title: '姓名', help: '身份证上的姓名' },
      {
        field: 'sex',
        title: '性别',
        reads: 'choice',
        choices: { 男: 'male', 女: 'female' },
        help: '男或女',
        example: '女',
      },
      phone('手机'),
      {
        field: 'idNumber',
        title: '身份证号',
        reads: 'idNumber',
        aliases: ['身份证', '身份证号码', '公民身份号码'],
        help: '按文本填 18 位，不需要就空着',
      },
      ...posting(true),
      {
        field: 'body',
        title: '所属单位',
        reads: 'reference',
        refers: ['partnerBody'],
        aliases: ['律所', '单位'],
        help: '律所等联动单位编码',
      },
      {
        field: 'signIn',
        title: '登录名',
        reads: 'text',
        aliases: ['用户名', '账号'],
        help: '小写字母和数字，要登录系统的才填',
        example: 'wangmoumou',
      },
      note,
    ],
  },
  {
    kind: 'furtherPosts',
    title: '兼任岗位',
    english: 'Further posts',
    aliases: ['兼职岗位', '兼任'],
    columns: [personRef, ...posting(true)],
  },
  {
    kind: 'members',
    title: '调委会成员',
    english: 'Committee members',
    aliases: ['调委会委员'],
    columns: [
      {
        field: 'committee',
        title: '调委会',
        reads: 'reference',
        required: true,
        refers: ['committee'],
        aliases: ['调委会编码'],
        help: '调委会编码',
        example: 'TW01',
      },
      personRef,
      {
        field: 'role',
        title: '职务',
        reads: 'choice',
        required: true,
        example: '委员',
        choices: { 主任: 'chair', 副主任: 'deputy', 委员: 'member' },
        help: '每个调委会一名主任',
      },
    ],
  },
]

/** The sheet of plain instructions; it holds no rows. */
export const helpTitle = '填写说明'

/** Headers and sheet names are compared without width, spaces, marks and what stands in brackets. */
export const plainHeader = (title: string) =>
  title
    .normalize('NFKC')
    .replace(/\([^)]*\)/g, '')
    .replace(/[\s*:·,，。:：]/g, '')
    .toLowerCase()

const sheetNames = new Map(
  sheets.flatMap((sheet) =>
    [sheet.title, sheet.english, ...sheet.aliases].map((title) => [plainHeader(title), sheet] as const),
  ),
)

export const findSheet = (title: string) => sheetNames.get(plainHeader(title))

export const findColumn = (sheet: Sheet, header: string): Column | undefined => {
  const plain = plainHeader(header)
  return (
    sheet.columns.find(({ title }) => plainHeader(title) === plain) ??
    sheet.columns.find(({ field, aliases = [] }) => [field, ...aliases].some((alias) => plainHeader(alias) === plain))
  )
}

export const getSheet = (kind: RowKind): Sheet => sheets.find((sheet) => sheet.kind === kind)!

/** Code word → word in the cell, per column. */
export const choiceWord = (column: Column, value: string): string =>
  Object.entries(column.choices ?? {}).find(([, word]) => word === value)?.[0] ?? value
