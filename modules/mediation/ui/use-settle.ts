import { useRef, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { ask, newCommand, NoReply, RefusedReply, send } from '@fengqiao/design/client.ts'
import type { CommandId } from '@fengqiao/design/client.ts'
import type { Endpoint, InputOf, OutputOf } from '@fengqiao/kernel/contract.ts'
import { accept, agreeOrally, apply, assign, recordPerformance, recordStand, showMediation } from '../contract.ts'
import { topicTypes, type OralValues } from './oral-fields.tsx'
import type { UiWords } from './ui-words.ts'

export type SettleStep = 'apply' | 'consent' | 'accept' | 'assign' | 'settle' | 'perform'
type Finished = { readonly matter: string; readonly receiptCode: string; readonly number?: string }
type Stopped = { readonly step: SettleStep; readonly sentence: string; readonly matter?: string }

/**
 * One screen, six steps of the same machine. Each carries its own command id, so that after a lost reply or a refusal
 * pressing again goes on from where it stopped and nothing is done twice.
 */
export const useSettle = () => {
  const queries = useQueryClient()
  const commands = useRef(new Map<SettleStep, CommandId>())
  const replies = useRef(new Map<SettleStep, unknown>())
  const [done, setDone] = useState<readonly SettleStep[]>([])
  const [busy, setBusy] = useState(false)
  const [stopped, setStopped] = useState<Stopped>()
  const [finished, setFinished] = useState<Finished>()
  const [wanted, setWanted] = useState<readonly SettleStep[]>([])

  const once = async <E extends Endpoint>(
    step: SettleStep,
    endpoint: E,
    input: () => Promise<InputOf<E>> | InputOf<E>,
  ) => {
    if (replies.current.has(step)) return replies.current.get(step) as OutputOf<E>
    const command = commands.current.get(step) ?? newCommand()
    commands.current.set(step, command)
    const reply = await send(endpoint, await input(), command)
    replies.current.set(step, reply)
    setDone((before) => [...before, step])
    return reply
  }

  const go = async (values: OralValues, words: UiWords, leave: () => void): Promise<void> => {
    const atOnce = values.done === 'atOnce'
    const steps: SettleStep[] = atOnce
      ? ['apply', 'consent', 'accept', 'assign', 'settle', 'perform']
      : ['apply', 'consent', 'accept', 'assign']
    setWanted(steps)
    setBusy(true)
    setStopped(undefined)
    let step: SettleStep = 'apply'
    let matter: string | undefined
    try {
      const opened = await once(
        'apply',
        apply,
        () =>
          ({
            committee: values.committee,
            disputeType: topicTypes[values.topic as keyof typeof topicTypes],
            asked: 'oral',
            origin: 'initiative',
            summary: `${words.oral.topics[values.topic as keyof typeof topicTypes]}：${values.agreed}`,
            requests: '',
            parties: [
              { role: 'applicant', name: values.one, address: values.oneHome },
              { role: 'respondent', name: values.other, address: values.otherHome },
            ],
          }) as never,
      )
      matter = opened.matter
      const id = opened.matter
      const view = await ask(showMediation, { matter: id })
      const party = (role: string) => view.parties.find((each) => each.role === role)?.id ?? ''
      step = 'consent'
      for (const role of ['applicant', 'respondent'] as const) {
        if (view.parties.find((each) => each.role === role)?.stand === 'consent') continue
        await send(recordStand, {
          matter: id,
          party: party(role),
          stand: 'consent',
          how: 'inPerson',
          words: '',
        } as never)
      }
      setDone((before) => (before.includes('consent') ? before : [...before, 'consent']))
      step = 'accept'
      const accepted = await once('accept', accept, () => ({ matter: id }) as never)
      step = 'assign'
      await once(
        'assign',
        assign,
        () => ({ matter: id, workers: [values.mediator], chosen: 'parties', noConflict: true }) as never,
      )
      if (atOnce) {
        step = 'settle'
        await once('settle', agreeOrally, async () => {
          const today = (await ask(showMediation, { matter: id })).requestedAt.slice(0, 10)
          return {
            matter: id,
            facts: values.agreed,
            terms: [
              { debtor: party('respondent'), creditor: party('applicant'), what: values.agreed, how: '', due: today },
            ],
            waived: true,
          } as never
        })
        step = 'perform'
        const left = (await ask(showMediation, { matter: id })).instalments.filter(({ state }) => state !== 'performed')
        for (const instalment of left) {
          await send(recordPerformance, { matter: id, instalment: instalment.id, proof: words.oral.atOnce } as never)
        }
        setDone((before) => [...before, 'perform'])
      }
      setFinished({ matter: id, receiptCode: opened.receiptCode, number: accepted.number })
    } catch (error) {
      if (error instanceof RefusedReply) {
        if (error.refusal.code === 'not-signed-in') leave()
        commands.current.delete(step)
        setStopped({ step, sentence: error.refusal.sentence, ...(matter ? { matter } : {}) })
      } else if (error instanceof NoReply)
        setStopped({ step, sentence: words.oral.unsent, ...(matter ? { matter } : {}) })
      else throw error
    } finally {
      setBusy(false)
      void queries.invalidateQueries()
    }
  }
  const clear = () => {
    commands.current.clear()
    replies.current.clear()
    setDone([])
    setStopped(undefined)
    setFinished(undefined)
  }
  return { go, busy, stopped, finished, clear, steps: wanted.map((step) => ({ step, done: done.includes(step) })) }
}
