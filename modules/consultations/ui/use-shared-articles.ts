import { useEffect, useEffectEvent, useRef } from 'react'
import { useAction } from '@fengqiao/design/ask.ts'
import { shareArticles } from '../contract.ts'
import { citationsOf } from '@fengqiao/law/ui'
import type { Chosen } from '@fengqiao/law/ui'

const pause = 800

/** While talking, what is cited stands on the other side's screen too; the answer carries it in the end either way. */
export const useSharedArticles = (matter: string, chosen: readonly Chosen[], talking: boolean): void => {
  const action = useAction(shareArticles)
  const citations = citationsOf(chosen)
  const wanted = JSON.stringify(citations)
  const shared = useRef('[]')
  const share = useEffectEvent(() => {
    shared.current = wanted
    void action.act({ matter, citations })
  })
  useEffect(() => {
    if (!talking || wanted === shared.current || action.busy) return
    const timer = setTimeout(share, pause)
    return () => clearTimeout(timer)
  }, [wanted, talking, action.busy])
}
