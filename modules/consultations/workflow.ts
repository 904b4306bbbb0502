import type { Basis } from '@fengqiao/kernel/judge.ts'
import { workflow } from '@fengqiao/kernel/judge.ts'
import type { Role } from '@fengqiao/kernel/principal.ts'

/** What the guards of a consultation look at. */
export type ConsultationFacts = { readonly heldByAnother: boolean }

const own = (zh: string, en: string): Basis => ({ mark: 'design', own: { zh, en } })
const advice: Basis = {
  law: '法律援助法',
  article: '第二十三条',
  mark: 'local',
  own: {
    zh: '该条约束法律援助机构，本所照此提供咨询',
    en: 'It binds legal-aid agencies; this office serves by its standard',
  },
}
const leave: Basis = own(
  '本所规定：问不问、等不等，由本人决定',
  'Office rule: asking and waiting are the asker’s choice',
)

const askers: readonly Role[] = ['visitor', 'receiptHolder', 'resident', 'helper']
const mine = { code: 'accepted-by-another', holds: (facts: ConsultationFacts) => !facts.heldByAnother }

/** Seconds an adviser has to take a call before the next on duty is alerted; an office's setting comes first. */
export const acceptSeconds = 60

/** A period of no hours runs out at the very instant it is started from: a time promised, not counted. */
const promised = { n: 0, unit: 'hour', warn: 0, owner: 'lawyer', starts: 'byMove' } as const

export const consultation = workflow<ConsultationFacts>()({
  machine: 'consultation',
  title: { zh: '法律咨询', en: 'Consultation' },
  states: {
    told: { zh: '已留下问题', en: 'Question left' },
    waiting: { zh: '正在排队', en: 'In the queue' },
    unaccepted: { zh: '暂时没人接', en: 'Nobody free yet' },
    inCall: { zh: '正在解答', en: 'Being answered' },
    callBack: { zh: '等着回电', en: 'To be called back' },
    answered: { zh: '已答复', en: 'Answered' },
    closed: { zh: '已办结', en: 'Closed', final: true },
    cancelled: { zh: '本人不问了', en: 'Withdrawn', final: true },
  },
  moves: {
    tell: { title: { zh: '说明问题', en: 'Tell' }, from: null, to: 'told', by: askers, basis: advice },
    joinQueue: {
      title: { zh: '排队等律师', en: 'Join the queue' },
      from: ['told', 'unaccepted'],
      to: 'waiting',
      by: askers,
      basis: advice,
    },
    alertNext: {
      title: { zh: '提醒下一位值班律师', en: 'Alert the next adviser' },
      from: ['waiting'],
      to: 'waiting',
      by: ['clock'],
      basis: own('本所规定：60 秒没接，提醒下一位', 'Office rule: not taken in 60 seconds, the next is alerted'),
    },
    noneAccepted: {
      title: { zh: '没人接上', en: 'Nobody took it' },
      from: ['waiting'],
      to: 'unaccepted',
      by: ['clock'],
      basis: own('本所规定：都没接上，请本人选回电或打 12348', 'Office rule: then a call back or 12348 is offered'),
    },
    accept: {
      title: { zh: '接听', en: 'Take it' },
      from: ['told', 'waiting', 'unaccepted', 'callBack'],
      to: 'inCall',
      by: ['lawyer'],
      basis: advice,
    },
    noteFact: {
      title: { zh: '记要点', en: 'Note a fact' },
      from: ['inCall'],
      to: 'inCall',
      by: ['lawyer'],
      needs: [mine],
      basis: own('本所规定：边听边记，本人当场看得见', 'Office rule: noted while listening, seen at once'),
    },
    askCallBack: {
      title: { zh: '约回电', en: 'Ask to be called back' },
      from: ['told', 'waiting', 'unaccepted', 'inCall'],
      to: 'callBack',
      by: [...askers, 'lawyer'],
      basis: own('本所规定：回电说定时间', 'Office rule: a call back has a promised time'),
    },
    answer: {
      title: { zh: '写答复', en: 'Answer' },
      from: ['inCall'],
      to: 'answered',
      by: ['lawyer'],
      needs: [mine],
      basis: advice,
    },
    register: {
      title: { zh: '补录咨询', en: 'Register afterwards' },
      from: null,
      to: 'answered',
      by: ['lawyer', 'clerk', 'director', 'mediator', 'gridWorker', 'legalMindedResident'],
      basis: own(
        '本所规定：窗口、微信群的咨询当天补录',
        'Office rule: window and chat-group advice is registered the same day',
      ),
    },
    close: {
      title: { zh: '办结', en: 'Close' },
      from: ['answered'],
      to: 'closed',
      by: ['lawyer', 'clerk', 'director', 'clock'],
      basis: own('本所规定：答复后没有回访事项即办结', 'Office rule: closed once nothing is left to follow up'),
    },
    cancel: {
      title: { zh: '不问了', en: 'Withdraw' },
      from: ['told', 'waiting', 'unaccepted', 'callBack'],
      to: 'cancelled',
      by: [...askers, 'clerk', 'director'],
      basis: leave,
    },
  },
  deadlines: {
    reply: {
      duty: { zh: '看问题，写出答复', en: 'Read the question and answer it' },
      starts: ['told'],
      ends: ['waiting', 'inCall', 'callBack', 'answered', 'cancelled'],
      n: 1,
      unit: 'workingDay',
      warn: 0,
      owner: 'lawyer',
      basis: own(
        '本所规定：留下问题没等的，一个工作日内答复',
        'Office rule: a question left behind is answered within one working day',
      ),
    },
    accept: {
      ...promised,
      duty: { zh: '接听咨询', en: 'Take the call' },
      ends: ['unaccepted', 'inCall', 'callBack', 'answered', 'cancelled'],
      basis: own('本所规定：60 秒内接听', 'Office rule: taken within 60 seconds'),
    },
    reach: {
      ...promised,
      duty: { zh: '没接上的咨询：写出答复', en: 'Missed consultation: answer it' },
      ends: ['waiting', 'inCall', 'callBack', 'answered', 'cancelled'],
      basis: own('本所规定：没接上的，按答应的时间答复', 'Office rule: a missed one is answered by the promised time'),
    },
    callBack: {
      ...promised,
      duty: { zh: '按约定时间回电', en: 'Call back as promised' },
      ends: ['inCall', 'answered', 'cancelled'],
      basis: own('本所规定：在答应的时间前回电', 'Office rule: called back by the promised time'),
    },
    finish: {
      duty: { zh: '写完答复', en: 'Finish the answer' },
      starts: ['inCall'],
      ends: ['callBack', 'answered'],
      n: 1,
      unit: 'workingDay',
      warn: 0,
      owner: 'lawyer',
      basis: own(
        '本所规定：通话后一个工作日内写成答复',
        'Office rule: the answer is written within one working day of the call',
      ),
    },
    followUp: {
      ...promised,
      duty: { zh: '回访，看答复有没有用', en: 'Ask whether the answer helped' },
      ends: ['closed'],
      basis: own('本所规定：律师定回访的日子', 'Office rule: the adviser sets the day'),
    },
  },
})
