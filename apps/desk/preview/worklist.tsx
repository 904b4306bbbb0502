import { useState } from 'react'
import { Plus, Printer } from 'lucide-react'
import { Button } from '@fengqiao/design/parts/button.tsx'
import type { Norm } from '@fengqiao/design/parts/citation.tsx'
import { Worklist, type WorkGroup, type WorkRow } from '@fengqiao/design/patterns/worklist.tsx'

const today = '2026-11-24'
const pml = '人民调解法'
type Line = readonly [
  WorkGroup,
  string,
  number,
  string,
  string,
  string,
  string,
  Norm,
  string,
  { at?: string; note?: string }?,
]

const lines: readonly Line[] = [
  [
    'overdue',
    '2026-11-20',
    -4,
    '出具终止调解告知书',
    '万国栋、唐少华',
    '宅基地边界',
    '158 号',
    { law: pml, article: '第二十六条', period: '1 个工作日', own: true },
    '蒲明芳',
  ],
  [
    'overdue',
    '2026-11-23',
    -1,
    '确认接收法院委派案件',
    '金牛区法院诉调窗口',
    '物业费',
    '金诉调 2207',
    { law: '在线调解规则', article: '第十二条', period: '3 个工作日' },
    '周晓岚',
  ],
  [
    'today',
    today,
    0,
    '陪双方递交司法确认申请',
    '蔡文斌、蔡文军',
    '共有房租金',
    '142 号',
    { law: '民事诉讼法', article: '第二百零五条', period: '生效起 30 日' },
    '周晓岚',
    { at: '17:00', note: '第 30 天' },
  ],
  [
    'today',
    today,
    0,
    '研判群体预警',
    '石桥社区等 5 个社区',
    '宏捷汽修厂',
    '预警 6 件',
    { law: pml, article: '第二十五条', period: '及时报告' },
    '周晓岚',
  ],
  [
    'today',
    today,
    0,
    '转交法律援助申请',
    '金牛区法律援助中心',
    '孙玉珍工伤赔偿',
    '援申 31',
    { law: '法律援助法', article: '第四十三条', period: '收件当天', own: true },
    '罗秀兰',
  ],
  [
    'today',
    today,
    0,
    '回访第 2 期履行情况',
    '吕长安',
    '物业漏水赔偿',
    '131 号',
    { law: pml, article: '第三十一条', period: '到期后 7 天', own: true },
    '周晓岚',
    { note: '到期后第 7 天' },
  ],
  [
    'week',
    '2026-11-26',
    2,
    '告知可申请仲裁',
    '曹大勇、迅捷货运部',
    '工资',
    '168 号',
    { law: '劳动争议调解仲裁法', article: '第十四条', period: '申请起 15 日' },
    '陈国富',
  ],
  [
    'week',
    '2026-11-26',
    2,
    '派单：遗嘱讲座',
    '凤栖社区居委会',
    '群众点单',
    '点单 88',
    { name: '服务清单第 12 项', period: '3 个工作日', own: true },
    '周晓岚',
  ],
  [
    'week',
    '2026-11-27',
    3,
    '联系对方，问愿不愿意调解',
    '恒居家具厂',
    '王德顺工资',
    '受理前',
    { law: pml, article: '第十七条', period: '3 个工作日', own: true },
    '罗秀兰',
  ],
  [
    'week',
    '2026-11-27',
    3,
    '办结或商量延期',
    '成都川盛物业',
    '物业服务费',
    '151 号',
    { law: '特邀调解规定', article: '第二十七条', period: '签收起 30 日' },
    '邓志强',
  ],
  [
    'week',
    '2026-11-27',
    3,
    '提醒付第 3 期 4,000 元',
    '赵永福',
    '交通事故赔偿',
    '117 号',
    { law: pml, article: '第三十一条', period: '到期日' },
    '周晓岚',
  ],
  [
    'week',
    '2026-11-27',
    3,
    '复核卷宗，归档',
    '立卷人 蒲明芳',
    '遗产分割',
    '121 号',
    { law: pml, article: '第二十七条', period: '办结后 30 天', own: true },
    '周晓岚',
  ],
  [
    'week',
    '2026-11-27',
    3,
    '复核以案定补 11 件',
    '申报人 罗秀兰',
    '10 月申报',
    '',
    { law: pml, article: '第十六条', period: '申报人不复核' },
    '周晓岚',
  ],
]

const rows: readonly WorkRow[] = lines.map(
  ([group, on, daysLeft, verb, whom, matter, number, norm, holder, due], at) => ({
    id: String(at),
    group,
    due: { on, daysLeft, ...due },
    verb,
    whom,
    matter,
    number,
    norm,
    holder,
    to: '/case',
  }),
)

const longName = '成都市金牛区天回镇街道石桥社区第三居民小组业主委员会暨物业服务监督联席会议筹备组'
const many: readonly WorkRow[] = Array.from({ length: 300 }, (_, at) => {
  const row = rows[at % rows.length] as WorkRow
  return {
    ...row,
    id: String(at),
    group: at < 4 ? 'overdue' : at < 40 ? 'today' : at < 120 ? 'week' : 'later',
    whom: at % 7 === 0 ? longName : row.whom,
  }
})

const empty = {
  title: '今天没有要办的事',
  fills: '受理登记、接到交办单、期限临近、有人在自助机或手机上求助，都会自动列到这里。',
  action: <Button icon={Plus}>登记办件</Button>,
}

const Sample = ({ list }: { list: readonly WorkRow[] }) => {
  const [scope, setScope] = useState<'office' | 'mine'>('office')
  return (
    <Worklist
      rows={scope === 'mine' ? list.filter(({ holder }) => holder === '周晓岚') : list}
      today={today}
      scope={{ value: scope, onChange: setScope }}
      actions={
        <>
          <Button icon={Printer}>打印今天的</Button>
          <Button kind="primary" icon={Plus}>
            登记办件
          </Button>
        </>
      }
      empty={empty}
    />
  )
}

export const WorklistSample = () => <Sample list={rows} />
export const LongWorklistSample = () => <Sample list={many} />
export const EmptyWorklistSample = () => <Sample list={[]} />
