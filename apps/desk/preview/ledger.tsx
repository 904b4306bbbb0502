import { ArrowUpRight, CalendarClock, CircleX, Clock } from 'lucide-react'
import { Money } from '@fengqiao/design/parts/money.tsx'
import { StateLine } from '@fengqiao/design/parts/state.tsx'
import { Ledger, useLedgerAddress } from '@fengqiao/design/patterns/ledger.tsx'
import type { KeptFilter } from '@fengqiao/design/patterns/kept-filters.ts'
import type { Column } from '@fengqiao/design/patterns/rows-table.tsx'

type Row = readonly [
  number,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  number | null,
  keyof typeof states,
  string,
  string,
  string,
]
const states = {
  open: <StateLine tone="info">调解中</StateLine>,
  kept: <StateLine tone="done">达成，已履行</StateLine>,
  keeping: (
    <StateLine tone="info" icon={CalendarClock}>
      达成，履行中
    </StateLine>
  ),
  failed: (
    <StateLine tone="plain" icon={CircleX}>
      未达成
    </StateLine>
  ),
  moved: (
    <StateLine tone="info" icon={ArrowUpRight}>
      已移送
    </StateLine>
  ),
  waiting: (
    <StateLine tone="plain" icon={Clock}>
      待第 1 次调解
    </StateLine>
  ),
}
const rows: readonly Row[] = [
  [163, '11-09', '银杏园', '何有田', '冯淑琴', '借款', '申请', '罗秀兰', 50000, 'open', '12-09', '期限', '—'],
  [164, '11-10', '石桥', '邹小莉', '石桥幼教中心', '退费', '申请', '陈国富', 3600, 'kept', '11-12', '办结', '口头'],
  [165, '11-10', '明月', '汪建平', '卢世贵', '相邻漏水', '网格上报', '蒲明芳', 2800, 'kept', '11-13', '办结', '书面'],
  [
    166,
    '11-11',
    '白塔',
    '成都川盛物业',
    '田文波',
    '物业费',
    '法院委派',
    '邓志强',
    4380,
    'keeping',
    '12-11',
    '末期',
    '书面',
  ],
  [
    167,
    '11-12',
    '甘泉',
    '龚秀英',
    '龚志明、龚志华',
    '赡养',
    '申请',
    '罗秀兰',
    12000,
    'keeping',
    '12-31',
    '末期',
    '书面',
  ],
  [168, '11-12', '长林', '曹大勇', '成都迅捷货运部', '工资', '自助机', '陈国富', 9600, 'open', '11-26', '期限', '—'],
  [169, '11-13', '万福', '黎素芳', '柳春梅', '摊位转让', '申请', '邓志强', 18000, 'failed', '11-20', '办结', '—'],
  [
    170,
    '11-13',
    '凤栖',
    '马成林',
    '凤栖苑业委会',
    '停车',
    '楼栋微信群',
    '代玉珍',
    null,
    'kept',
    '11-14',
    '办结',
    '口头',
  ],
  [171, '11-16', '双水', '尹国安', '邬志刚', '人身损害', '派出所移送', '蒲明芳', 6500, 'kept', '11-19', '办结', '书面'],
  [172, '11-16', '木兰', '简玉兰', '段家兴', '宅基地', '申请', '邓志强', null, 'moved', '11-23', '办结', '—'],
  [173, '11-17', '云锦', '岳小东', '锦绣家装部', '装修合同', '自助机', '陈国富', 21500, 'open', '12-17', '期限', '—'],
  [174, '11-18', '金芙', '付国珍', '晏小容', '相邻噪音', '网格上报', '代玉珍', null, 'kept', '11-18', '办结', '口头'],
  [
    175,
    '11-18',
    '银杏园',
    '成都川盛物业',
    '齐卫东',
    '物业费',
    '法院委派',
    '邓志强',
    5120,
    'open',
    '12-18',
    '期限',
    '—',
  ],
  [
    176,
    '11-19',
    '大湾',
    '宋光明',
    '大湾农贸市场',
    '摊位租金',
    '申请',
    '罗秀兰',
    8400,
    'keeping',
    '2027-01-15',
    '末期',
    '书面',
  ],
  [177, '11-20', '车城', '苟永强', '向东升', '交通事故', '派出所移送', '蒲明芳', 7300, 'waiting', '12-21', '期限', '—'],
  [178, '11-23', '商贸城', '林美华', '新辉鞋业', '货款', '商贸城站', '陈国富', 32600, 'waiting', '12-23', '期限', '—'],
  [179, '11-24', '土龙', '谭正芳', '谭正国', '遗产', '申请', '罗秀兰', 60000, 'waiting', '12-24', '期限', '—'],
]
const columns: readonly Column<Row>[] = [
  { key: 'number', title: '编号', width: 60, cell: (row) => row[0] },
  { key: 'accepted', title: '受理', width: 72, sorts: true, cell: (row) => row[1] },
  { key: 'place', title: '社区', width: 76, cell: (row) => row[2] },
  { key: 'applicant', title: '申请人', width: 120, cell: (row) => row[3] },
  { key: 'other', title: '被申请人', width: 136, cell: (row) => row[4] },
  { key: 'kind', title: '类型', width: 88, cell: (row) => row[5] },
  { key: 'source', title: '来源', width: 96, cell: (row) => row[6] },
  { key: 'mediator', title: '调解员', width: 76, cell: (row) => row[7] },
  {
    key: 'amount',
    title: '涉及金额（元）',
    width: 128,
    num: true,
    sorts: true,
    cell: (row) => <Money fen={row[8] === null ? null : row[8] * 100} bare />,
  },
  { key: 'state', title: '状态', width: 144, cell: (row) => states[row[9]] },
  {
    key: 'due',
    title: '办结或期限',
    width: 128,
    cell: (row) => (
      <>
        {row[10]} <span className="soft">{row[11]}</span>
      </>
    ),
  },
  { key: 'agreement', title: '协议', cell: (row) => row[12] },
]
const filters = [
  { key: 'accepted', title: '受理', kind: 'days' },
  {
    key: 'place',
    title: '社区',
    kind: 'choice',
    options: [...new Set(rows.map((row) => row[2]))].map((place) => ({ value: place, title: place })),
  },
  {
    key: 'kind',
    title: '类型',
    kind: 'choice',
    options: [...new Set(rows.map((row) => row[5]))].map((kind) => ({ value: kind, title: kind })),
  },
  {
    key: 'mediator',
    title: '调解员',
    kind: 'choice',
    options: [...new Set(rows.map((row) => row[7]))].map((one) => ({ value: one, title: one })),
  },
  { key: 'name', title: '姓名', kind: 'text' },
] as const
const presets: readonly KeptFilter[] = [
  { name: '本月受理', search: {} },
  { name: '物业费', search: { kind: '物业费' } },
]
const empty = { title: '还没有受理过调解', fills: '登记办件并受理后，这里就有第一行；旧台账可以从 Excel 导入。' }

export const LedgerSample = () => {
  const { search, sorting } = useLedgerAddress()
  const kept = rows.filter(
    (row) =>
      (!search['place'] || row[2] === search['place']) &&
      (!search['kind'] || row[5] === search['kind']) &&
      (!search['mediator'] || row[7] === search['mediator']) &&
      (!search['name'] || `${row[3]}${row[4]}`.includes(search['name'])),
  )
  const shown = sorting?.down ? [...kept].reverse() : kept
  return (
    <Ledger
      name="mediation"
      title="人民调解台账"
      asOf="2026年11月受理，截至 11月24日 16:20"
      columns={columns}
      rows={shown}
      total={shown.length}
      rowKey={(row) => String(row[0])}
      to={() => '/case'}
      filters={filters}
      presets={presets}
      excel="/api/ledger.xlsx"
      empty={empty}
      totals={
        kept === rows || kept.length === rows.length
          ? [
              { over: 3, content: '合计 17 件' },
              { over: 5, content: '受理 17 ＝ 达成 8 ＋ 未达成 1 ＋ 移送 1 ＋ 在办 7' },
              { over: 1, content: '241,800', num: true },
              { over: 2, content: '履行完 5，履行中 3' },
              { over: 1, content: '5 书面 3 口头' },
            ]
          : undefined
      }
      note="点任一数字，看它由哪些办件组成。编号全称为“(2026)天回人调字第 … 号”。本表与《人民调解案件情况统计表》同源，月末自动填报。"
    />
  )
}

const longName = '成都市金牛区天回镇街道石桥社区第三居民小组业主委员会暨物业服务监督联席会议筹备组'
const many = Array.from({ length: 300 }, (_, at): Row => {
  const row = rows[at % rows.length] as Row
  return [
    at + 1,
    row[1],
    row[2],
    at % 5 === 0 ? longName : row[3],
    row[4],
    row[5],
    row[6],
    row[7],
    row[8],
    row[9],
    row[10],
    row[11],
    row[12],
  ]
})

export const LongLedgerSample = () => {
  const { page, size } = useLedgerAddress()
  return (
    <Ledger
      name="long"
      title="人民调解台账"
      columns={columns}
      rows={many.slice((page - 1) * size, page * size)}
      total={many.length}
      rowKey={(row) => String(row[0])}
      to={() => '/case'}
      filters={filters}
      excel="/api/ledger.xlsx"
      empty={empty}
    />
  )
}
