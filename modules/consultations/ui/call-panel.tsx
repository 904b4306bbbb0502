import { Mic, MicOff, PhoneOff, Video, VideoOff } from 'lucide-react'
import { useWords } from '@fengqiao/design/desk-words.ts'
import { Button } from '@fengqiao/design/parts/button.tsx'
import { State, type Tone } from '@fengqiao/design/parts/state.tsx'
import { callWords } from './call-words.ts'
import { useCall, type Call } from './use-call.ts'
import './call-panel.css'

type Words = (typeof callWords)['zh']['call']
type Told = { readonly tone: Tone; readonly sentence: string }

/** What is the case with the line, the most pressing first. */
const told = ({ view, met }: Call, words: Words): Told => {
  if (view?.over === 'elsewhere') return { tone: 'info', sentence: words.elsewhere }
  if (view?.over === 'refused') return { tone: 'info', sentence: words.refused }
  if (view?.over === 'hungUp') return { tone: 'info', sentence: view.other === 'here' ? words.cameBack : words.hungUp }
  if (!view?.joined) return { tone: 'info', sentence: words.joining }
  if (view.other === 'hungUp') return { tone: 'info', sentence: words.theyHungUp }
  if (view.other === 'away') return { tone: 'soon', sentence: met ? words.gone : words.away }
  if (view.line === 'connecting') return { tone: 'info', sentence: words.connecting }
  if (view.line === 'live') return { tone: 'done', sentence: words.live }
  return { tone: 'late', sentence: words[view.line] }
}

const Controls = ({ call, words }: { call: Call; words: Words }) =>
  call.view?.over ? (
    <Button icon={Video} onClick={call.again}>
      {call.view.over === 'elsewhere' ? words.here : words.again}
    </Button>
  ) : (
    <>
      <Button icon={call.microphone ? Mic : MicOff} onClick={() => call.turn('audio')}>
        {call.microphone ? words.mute : words.unmute}
      </Button>
      <Button icon={call.camera ? Video : VideoOff} onClick={() => call.turn('video')}>
        {call.camera ? words.hide : words.unhide}
      </Button>
      {call.missing === 'both' ? (
        <Button icon={Video} onClick={call.again}>
          {words.again}
        </Button>
      ) : null}
      <Button icon={PhoneOff} onClick={call.hangUp}>
        {words.end}
      </Button>
    </>
  )

/**
 * The adviser's side of the call about a matter: the resident large, oneself small, how the line is, and what can be
 * done. Joins by itself, again after a reload; stays on the page after hanging up. Fills the width it is given.
 */
export const CallPanel = ({ matter }: { matter: string }) => {
  const words = useWords(callWords).call
  const call = useCall(matter)
  const { view } = call
  const { tone, sentence } = told(call, words)
  const aside = [
    view?.line === 'live' && !view.otherMicrophone && words.theirMicrophone,
    view?.line === 'live' && !view.otherCamera && words.theirCamera,
    !view?.over && call.missing === 'camera' && words.noCamera,
    !view?.over && call.missing === 'both' && words.noDevices,
  ].filter((line) => typeof line === 'string')
  return (
    <section className="call-panel" aria-label={words.name} data-line={view?.over ?? view?.line ?? 'connecting'}>
      <div className="call-picture">
        <video className="them" ref={call.theirs} autoPlay playsInline aria-label={words.them} />
        <video className="me" ref={call.mine} autoPlay playsInline muted aria-label={words.me} />
      </div>
      <div role="status">
        <State tone={tone}>{sentence}</State>
        {aside.map((line) => (
          <p className="soft" key={line}>
            {line}
          </p>
        ))}
      </div>
      <div className="row wrap">
        <Controls call={call} words={words} />
      </div>
    </section>
  )
}
