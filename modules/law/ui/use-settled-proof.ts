import { useEffect, useRef, useState } from 'react'

const pause = 300

/** What is asked once the typist has paused; the same words and figures are the same question. */
export const useSettledProof = <T extends object>(asked: T): T => {
  const [settled, setSettled] = useState(asked)
  const latest = useRef(asked)
  latest.current = asked
  const key = JSON.stringify(asked)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(latest.current), pause)
    return () => clearTimeout(timer)
  }, [key])
  return settled
}
