import { useState } from 'react'
import { Eye, Gavel, MessageSquareText, Printer } from 'lucide-react'
import { Button } from '@fengqiao/design/parts/button.tsx'
import { MaskedText } from '@fengqiao/design/parts/masked-text.tsx'
import { Money } from '@fengqiao/design/parts/money.tsx'
import { Sheet } from '@fengqiao/design/parts/sheet.tsx'
import { CasePage, type MoveShown, type PaperRow, type PartyRow } from '@fengqiao/design/patterns/case-page.tsx'
import type { StoryItem } from '@fengqiao/design/patterns/timeline.tsx'
import { FormSample } from './form.tsx'

const story: readonly StoryItem[] = [
  {
    id: '1',
    standing: 'past',
    title: '自助机视频咨询',
    when: ['2026-10-12T19:20:00+08:00'],
    text: '刘思远律师答复 1 页：先调解，时效还在。',
  },
  {
    id: '2',
    standing: 'past',
    title: '申请调解',
    when: ['2026-10-13T09:42:00+08:00'],
    text: '窗口口头申请，工作人员代记。诉讼时效从这天起中断。',
    norm: { law: '诉讼时效规定', article: '第十二条' },
  },
  {
    id: '3',
    standing: 'past',
    title: '上门两次，拒见',
    when: ['2026-10-15', '2026-10-20'],
    text: '罗秀兰。门未开，留了联系卡。拒见不等于明确拒绝调解，不终止。',
  },
  {
    id: '4',
    standing: 'past',
    title: '陪律师上门，见到',
    when: ['2026-10-29T15:10:00+08:00'],
    text: '刘思远律师送法律意见书一份：在继承的遗产范围内偿还。',
    norm: { law: '民法典', article: '第一千一百六十一条' },
  },
  {
    id: '5',
    standing: 'past',
    title: '冯淑琴同意调解',
    when: ['2026-11-06T10:05:00+08:00'],
    text: '电话同意，罗秀兰记录；11月9日补签。',
    entered: { at: '2026-11-09T09:20:00+08:00', by: '陈静' },
  },
  { id: '6', standing: 'past', title: '受理，双方签权利义务告知书', when: ['2026-11-09'] },
  { id: '7', standing: 'past', title: '背靠背谈话', when: ['2026-11-12T14:30:00+08:00'], privateTo: '' },
  {
    id: '8',
    standing: 'past',
    title: '第 1 次调解，待续',
    when: ['2026-11-18T14:30:00+08:00'],
    text: '借款 50,000 元双方都认，借条原件已核。何有田要春节前付清；冯淑琴要分 10 期、每期 5,000 元。遗产约 82,000 元，冯淑琴自报，待核。',
  },
  {
    id: '9',
    standing: 'now',
    title: '第 2 次调解，已约',
    when: ['2026-11-26T14:30:00+08:00'],
    text: '银杏园社区法律之家 1 号调解室，刘思远律师到场',
  },
  { id: '10', standing: 'plan', title: '调解期限届满', when: ['2026-12-09'] },
]
const papers: readonly PaperRow[] = [
  { id: '1', title: '权利义务告知书', standing: 'ready', note: '双方已签' },
  { id: '2', title: '受理登记表', standing: 'ready', note: '已盖章' },
  { id: '3', title: '身份证明', standing: 'ready', note: '2 份' },
  { id: '4', title: '证据材料', standing: 'ready', note: '3 件，借条原件已核' },
  { id: '5', title: '调解记录（第 1 次）', standing: 'open', note: '缺冯淑琴签名', to: '/review' },
  { id: '6', title: '调解协议书', standing: 'absent', note: '未起草' },
  { id: '7', title: '授权委托书', standing: 'none', note: '不需要' },
]
const reveal = (full: string) => () => Promise.resolve(full)
const parties: readonly PartyRow[] = [
  {
    id: '1',
    name: '何有田',
    facts: ['男', '70 岁', '申请人'],
    numbers: (
      <>
        <MaskedText masked="5101**********0316" label="何有田的身份证号" reveal={reveal('510100195603010316')} />
        <MaskedText masked="138****2204" label="何有田的电话" />
      </>
    ),
    note: '行动不便，上门办；要大字',
  },
  {
    id: '2',
    name: '冯淑琴',
    facts: ['女', '66 岁', '被申请人'],
    numbers: (
      <>
        <MaskedText masked="5101**********1128" label="冯淑琴的身份证号" reveal={reveal('510100196004121128')} />
        <MaskedText masked="159****7731" label="冯淑琴的电话" />
      </>
    ),
    note: '严世明配偶、第一顺序继承人',
  },
]
const law = '人民调解法'
const moves: readonly MoveShown[] = [
  {
    key: 'hold',
    title: '开第 2 次调解会，开始记录',
    note: '双方、地点、告知事项自动带出',
    norm: { law, article: '第二十七条' },
    primary: true,
    icon: Gavel,
  },
  { key: 'agree', title: '写调解协议书', note: '分期，须书面', norm: { law, article: '第二十九条' } },
  { key: 'talk', title: '记一次背靠背谈话', note: '另一方看不到', norm: { law, article: '第二十二条' } },
  {
    key: 'extend',
    title: '双方同意延期',
    note: '12月9日到期',
    norm: { name: '司法部令第 75 号第三十三条', verified: false },
  },
  { key: 'expert', title: '请懂行的人参加', note: '须双方同意', norm: { law, article: '第二十条' } },
  { key: 'refer', title: '移送、提级办理', note: '3 个工作日内回执', norm: { name: '本所规定' } },
  { key: 'end', title: '终止调解，告知途径', note: '1 个工作日内告知', norm: { law, article: '第二十六条' } },
]

export const CaseSample = () => {
  const [open, setOpen] = useState<string>()
  return (
    <>
      <CasePage
        title={['何有田与冯淑琴', '借款纠纷']}
        state={{ tone: 'info', word: '调解中', icon: MessageSquareText }}
        number="(2026)天回人调字第 163 号"
        receipt="4RD8 H6WN"
        tools={
          <>
            <Button icon={Eye}>谁看过</Button>
            <Button icon={Printer}>打印卷宗</Button>
          </>
        }
        facts={{
          who: (
            <>
              <b>何有田</b>（70 岁，申请）
              <br />
              <b>冯淑琴</b>（借款人严世明之妻）
            </>
          ),
          what: (
            <>
              <b>
                <Money fen={5000000} />
              </b>
              　借条一张
              <br />
              借款人今年 8 月病故
            </>
          ),
          where: (
            <>
              <b>银杏园社区</b>
              <br />
              银杏雅居网格 6 栋
            </>
          ),
          holder: (
            <>
              <b>罗秀兰</b>　调解员
              <br />
              刘思远　律师
            </>
          ),
          next: (
            <>
              <b>11月26日（周四）14:30</b>
              <br />
              调解期限 12月9日，还有 15 天
            </>
          ),
        }}
        story={story}
        papers={papers}
        parties={parties}
        moves={moves}
        onMove={setOpen}
        idle={{ closed: false, holder: '罗秀兰' }}
      />
      {open ? (
        <Sheet title={moves.find(({ key }) => key === open)?.title ?? ''} onClose={() => setOpen(undefined)}>
          <FormSample />
        </Sheet>
      ) : null}
    </>
  )
}
