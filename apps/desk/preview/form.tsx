import { useState } from 'react'
import { z } from 'zod'
import { command } from '@fengqiao/kernel/contract.ts'
import { day, fen, field, text } from '@fengqiao/kernel/field.ts'
import type { Action } from '@fengqiao/design/ask.ts'
import { FileField } from '@fengqiao/design/parts/file-field.tsx'
import { State } from '@fengqiao/design/parts/state.tsx'
import { ConflictNotice, EmptyState, Loading, OfflineBar, RefusedNotice } from '@fengqiao/design/parts/notices.tsx'
import { ActionForm } from '@fengqiao/design/patterns/form.tsx'
import { Review } from '@fengqiao/design/patterns/review.tsx'

const record = command('/samples/:matter/talk', {
  title: { zh: '记一次谈话', en: 'Record a talk' },
  by: ['mediator'],
  input: z.object({
    matter: z.uuid(),
    name: field(text(2, 40), { zh: '对方姓名', en: 'Name', purpose: '受理登记表' }),
    identity: field(z.string().length(18).optional(), {
      zh: '身份证号',
      en: 'Identity number',
      help: { zh: '对照证件，末位可能是 X', en: 'As on the card; the last may be X' },
      purpose: '调解协议书',
    }),
    phone: field(text(6, 20), { zh: '电话', en: 'Telephone', purpose: '通知开会' }),
    held: field(day, { zh: '哪天谈的', en: 'Day of the talk', purpose: '调解记录' }),
    amount: field(fen, { zh: '涉及金额', en: 'Amount', purpose: '《人民调解案件情况统计表》' }),
    place: field(z.string().min(1), { zh: '社区', en: 'Community', purpose: '《人民调解案件情况统计表》' }),
    attitude: field(z.enum(['willing', 'thinking', 'refused', 'absent']), {
      zh: '对方态度',
      en: 'Attitude',
      help: { zh: '敲门没人开是拒见，不是拒绝', en: 'A closed door is no refusal' },
      purpose: '《人民调解法》第十七条',
    }),
    words: field(text(1, 2000), { zh: '谈了什么', en: 'What was said', purpose: '调解记录' }),
  }),
  output: z.object({ matter: z.uuid() }),
})
const places = ['银杏园', '石桥', '明月', '白塔', '甘泉', '长林', '万福', '凤栖', '双水', '木兰'].map((value) => ({
  value,
  title: `${value}社区`,
}))
const attitudes = [
  ['willing', '愿意调解'],
  ['thinking', '再想想'],
  ['refused', '明确拒绝'],
  ['absent', '拒见'],
].map(([value = '', title = '']) => ({ value, title }))

type Sent = z.infer<typeof record.input>
const refusal = {
  code: 'identity-wrong',
  field: 'identity',
  sentence: '身份证号最后一位不对，请对照证件再看一遍',
  allowed: ['talk'],
}

export const FormSample = () => {
  const [refused, setRefused] = useState(false)
  const action: Action<Sent, { matter: string }> = {
    act: () => (setRefused(true), Promise.resolve(undefined)),
    busy: false,
    conflict: undefined,
    unsent: false,
    refusal: refused ? refusal : undefined,
    clear: () => setRefused(false),
  }
  return (
    <>
      <h1 className="d-title">记一次谈话</h1>
      <ActionForm
        endpoint={record}
        action={action}
        known={{ matter: '0190c1a0-0000-7000-8000-000000000163' }}
        hints={{
          phone: { as: 'phone' },
          identity: { as: 'identity' },
          amount: { as: 'money' },
          place: { options: places },
          attitude: { options: attitudes },
        }}
        submit="记入案卷"
        lead="当面、电话、微信语音都可以记；没见到人也记一次。"
        onDone={() => setRefused(false)}
        onCancel={() => setRefused(false)}
      />
    </>
  )
}

export const ReviewSample = () => (
  <Review
    sections={[
      {
        title: '当事人',
        onChange: () => undefined,
        rows: [
          { title: '申请人', value: '何有田' },
          { title: '被申请人', value: '冯淑琴' },
        ],
      },
      {
        title: '协议内容',
        onChange: () => undefined,
        rows: [
          { title: '金额', value: '50,000 元，分 10 期，每期 5,000 元' },
          { title: '第一期', value: '2026年12月31日前' },
        ],
      },
    ]}
    submit="生成协议书，待签"
    onSubmit={() => undefined}
    onBack={() => history.back()}
  />
)

const versions = [
  { title: '约在哪天', mine: '11月26日 14:30', theirs: '11月27日 09:00' },
  { title: '地点', mine: '1 号调解室', theirs: '1 号调解室' },
]

export const StatesSample = () => {
  const [files, setFiles] = useState<readonly File[]>([])
  return (
    <div className="stack" style={{ gap: 24, maxWidth: '80rem' }}>
      <h1 className="d-title">各种情形</h1>
      <OfflineBar since="2026-11-24T16:20:00+08:00" />
      <p className="row wrap">
        <State tone="done">已履行</State>
        <State tone="soon">今天到期</State>
        <State tone="info">调解中</State>
        <State tone="late">逾期 4 天</State>
        <State tone="plain">待第 1 次调解</State>
      </p>
      <RefusedNotice
        title="现在不能终止调解"
        refusal={{
          sentence: '冯淑琴只是没有开门，还没有明确拒绝。请再联系一次，或记下她明确拒绝的话。',
          allowed: ['再约一次', '记一次谈话'],
        }}
        onRetry={() => undefined}
      />
      <ConflictNotice versions={versions} onMine={() => undefined} onTheirs={() => undefined} />
      <EmptyState title="这个月还没有受理" fills="受理一件调解后，这里会有第一行。" />
      <FileField
        meta={{ zh: '证据照片', en: 'Photographs', purpose: '证据目录' }}
        name="files"
        value={files}
        onChange={setFiles}
        accept="image/*,.pdf"
        many
      />
      <Loading />
    </div>
  )
}
