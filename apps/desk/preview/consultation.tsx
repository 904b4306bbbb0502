import { useState } from 'react'
import { Mic, Phone, PhoneOff } from 'lucide-react'
import { Button } from '@fengqiao/design/parts/button.tsx'
import { Consultation, type TalkNote } from '@fengqiao/design/patterns/consultation.tsx'

const piece = (text: string) =>
  text
    .split(/(【.+?】)/)
    .map((part) => (part.startsWith('【') ? { words: part.slice(1, -1), hit: true } : { words: part }))
const articles = [
  {
    id: '1',
    title: '《劳动争议调解仲裁法》第二十七条',
    text: piece('……因【拖欠劳动报酬】发生争议的，劳动者申请【仲裁】不受本条第一款规定的【仲裁时效】期间的限制……'),
  },
  {
    id: '2',
    title: '《劳动合同法》第三十条',
    text: piece('用人单位【拖欠】或者未足额支付【劳动报酬】的，劳动者可以依法向当地人民法院申请支付令……'),
  },
  {
    id: '3',
    title: '《劳动争议调解仲裁法》第十六条',
    text: piece('因支付【拖欠劳动报酬】……事项达成调解协议，用人单位在协议约定期限内不履行的……'),
  },
  {
    id: '4',
    title: '《劳动合同法》第八十五条',
    text: piece('未按照劳动合同的约定或者国家规定及时足额支付劳动者【劳动报酬】的……'),
  },
]
const first: readonly TalkNote[] = [
  { id: '1', at: '2:10', text: '在恒居家具厂做木工，没签合同，2025年3月1日进厂' },
  { id: '2', at: '3:35', text: '六、七、八月工资没发' },
  { id: '3', at: '4:20', text: '每月 6,500 元，一共 19,500 元', aside: '3 × 6,500' },
]
const phrases = ['有工资条或转账记录', '有考勤、工友作证', '老板写过欠条', '催要过', '还在厂里上班', '交过社保']
const steps = [
  { key: 'mediate', title: '申请人民调解', note: '交街道调委会，3 个工作日内联系' },
  { key: 'arbitrate', title: '代写劳动仲裁申请书', note: '要点自动带入' },
  { key: 'aid', title: '申请法律援助', note: '讨薪免查经济困难', norm: { law: '法律援助法', article: '第四十二条' } },
]

export const ConsultationSample = () => {
  const [notes, setNotes] = useState(first)
  const [answer, setAnswer] = useState(
    '厂里该付您三个月工资 19,500 元。您可以先申请调解，不收费；谈成了厂里不付，拿着协议就能向法院申请支付令。谈不成，最晚 2027年8月31日前申请劳动仲裁。\n请准备：转账记录、工友电话、厂门口照片。',
  )
  const [chosen, setChosen] = useState<readonly string[]>(['mediate'])
  const [cited, setCited] = useState<readonly string[]>(['1', '2', '3'])
  const [query, setQuery] = useState('拖欠劳动报酬 仲裁 时效')
  const toggle = (list: readonly string[], key: string, on: boolean) =>
    on ? [...list, key] : list.filter((one) => one !== key)
  return (
    <Consultation
      title={['王德顺', '老板欠工资']}
      state={{ tone: 'done', word: '通话中 6:42' }}
      facts={['7KM2 94PX', '银杏园社区自助机', '后面还有 1 位']}
      tools={
        <>
          <Button icon={Mic}>关话筒</Button>
          <Button icon={Phone}>换成打电话</Button>
          <Button kind="primary" icon={PhoneOff}>
            结束，发出答复
          </Button>
        </>
      }
      video={<div role="img" aria-label="王德顺的画面" />}
      told={{
        who: '他在自助机上',
        rows: [
          ['欠钱的', '成都恒居家具厂'],
          ['拖了多久', '3 个月到半年'],
          ['多少钱', '一万到两万'],
          ['签合同', '没有'],
          ['想要', '把钱要回来，不想打官司'],
        ].map(([title = '', value = '']) => ({ title, value })),
      }}
      before="没有。恒居家具厂一年内没有别的人来问。"
      care="53 岁，外地来蓉，听力不好，说慢一点"
      notes={notes}
      mirrored
      onNote={(text) => setNotes([...notes, { id: String(notes.length + 1), at: '6:42', text }])}
      onRemoveNote={(id) => setNotes(notes.filter((note) => note.id !== id))}
      phrases={phrases}
      answer={answer}
      answerPages={1}
      onAnswer={setAnswer}
      nextSteps={steps.map((step) => ({ ...step, chosen: chosen.includes(step.key) }))}
      onNextStep={(key, on) => setChosen(toggle(chosen, key, on))}
      law={{
        query,
        onQuery: setQuery,
        hits: articles.map((hit) => ({ ...hit, cited: cited.includes(hit.id) })),
        onCite: (id, on) => setCited(toggle(cited, id, on)),
      }}
      deadlines={[
        {
          id: '1',
          title: '申请劳动仲裁',
          until: '2027年8月31日（周二）',
          how: '2026年8月31日离厂起一年。末日是工作日，不顺延。今天申请调解会中断、重新起算，先按早的记。',
          norm: { law: '劳动争议调解仲裁法', article: '第二十七条' },
        },
        {
          id: '2',
          title: '二倍工资差额',
          until: '2027年3月1日',
          how: '2月28日是周日，顺延一天。有的地方逐月起算，前几个月可能已过。',
          norm: { law: '劳动合同法', article: '第八十二条' },
          unsure: '口径未核实',
        },
      ]}
    />
  )
}
