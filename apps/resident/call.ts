/** The asker's side of a call, and of waiting for one: what changes at the desk shows here at once. */
import { closeDevices, openDevices, type Devices } from '@fengqiao/design/camera.ts'
import { withSocket, say } from '@fengqiao/design/socket.ts'
import { openTalk, type TalkView } from '@fengqiao/design/talk.ts'

const matter = document.body.dataset['watch'] ?? ''

/** `data-live` parts are fetched again by the page's own script. */
const changed = (): void => void document.dispatchEvent(new Event('changed'))

withSocket({
  hear: (message) => {
    if (message['matter'] === matter) changed()
  },
  turned: (state) => {
    if (state !== 'on') return
    say({ watch: matter })
    changed()
  },
})

/** A kiosk may wipe itself when the lawyer has been away for so long. */
const aloneSeconds = 180

const refusedSeconds = 5

type Line = 'connecting' | 'alone' | 'live' | 'weak' | 'ended'

const sentenceOf = (view: TalkView, missing: Devices['missing'] | undefined, met: boolean): string | undefined => {
  if (view.over === 'elsewhere') return 'elsewhere'
  if (!view.joined) return 'joining'
  // whoever has not come yet has not gone either
  if (view.other === 'away') return met ? 'away' : 'joining'
  if (view.line === 'weak') return 'weak'
  if (view.line === 'broken') return 'broken'
  if (view.line === 'connecting') return 'joining'
  if (missing === 'both') return 'noDevices'
  if (missing === 'camera') return 'noCamera'
  if (!view.otherMicrophone) return 'theirMicrophone'
  return view.otherCamera ? undefined : 'theirCamera'
}

const countTime = (root: HTMLElement): void => {
  // in the place of the day, which nobody needs now
  const clock = document.querySelector('.head .right') ?? document.createElement('p')
  clock.className = 'right'
  if (!clock.isConnected) document.querySelector('.head')?.append(clock)
  const began = performance.now() - Number(root.dataset['elapsed']) * 1000
  const show = (): void => {
    const seconds = Math.floor((performance.now() - began) / 1000)
    clock.textContent = (root.dataset['clock'] ?? '')
      .replace('#m', String(Math.floor(seconds / 60)))
      .replace('#s', String(seconds % 60))
  }
  setInterval(show, 1000)
  show()
}

const toggle = (id: string, shown: boolean, press: (on: boolean) => void): void => {
  const button = document.getElementById(id)
  if (!button) return
  button.hidden = !shown
  const label = button.querySelector('span')
  const { then } = button.dataset
  const before = label?.textContent ?? ''
  let pressed = false
  button.onclick = () => {
    pressed = !pressed
    // what it does next stands on it: “off” on a microphone that is off already would be pressed again
    if (then === undefined) button.setAttribute('aria-pressed', String(pressed))
    else {
      button.classList.toggle('off', pressed)
      if (label) label.textContent = pressed ? then : before
    }
    press(pressed)
  }
}

/** Beyond what the loudspeaker gives by itself: twice the sound, for those who hear badly. */
const louderOf = (video: HTMLVideoElement): ((on: boolean) => void) => {
  let made: { gain: GainNode; sound: AudioContext } | undefined
  return (on) => {
    if (!(video.srcObject instanceof MediaStream)) return
    if (!made) {
      const sound = new AudioContext()
      const gain = sound.createGain()
      sound.createMediaStreamSource(video.srcObject).connect(gain).connect(sound.destination)
      made = { gain, sound }
    }
    made.gain.gain.value = on ? 2 : 0
    video.muted = on
  }
}

const run = (root: HTMLElement): void => {
  const remote = root.querySelector<HTMLVideoElement>('#call-remote')
  const own = root.querySelector<HTMLVideoElement>('#call-self')
  const status = root.querySelector<HTMLElement>('#call-status')
  let missing: Devices['missing'] | undefined
  let alone: ReturnType<typeof setTimeout> | undefined
  let view: TalkView | undefined
  let met = false
  const be = (line: Line): void => {
    root.dataset['state'] = line
  }
  const show = (): void => {
    if (!view || !status) return
    met ||= view.other === 'here'
    const key = sentenceOf(view, missing, met)
    const sentence = key ? (status.dataset[key] ?? '') : ''
    if (status.textContent !== sentence) status.textContent = sentence
    document.getElementById('call-here')?.toggleAttribute('hidden', view.over !== 'elsewhere')
    clearTimeout(alone)
    if (view.over) return be('ended')
    if (view.other === 'here') return be(view.line === 'live' || view.line === 'weak' ? view.line : 'connecting')
    if (root.dataset['state'] !== 'alone') be('connecting')
    alone = setTimeout(() => be('alone'), aloneSeconds * 1000)
  }
  const talk = openTalk({
    matter,
    onView: (next) => {
      // the lawyer has finished, or it is no longer talked about: the page becomes what comes next
      if (next.other === 'hungUp' || next.over === 'refused') changed()
      // still the same page, so it is still talked about: the seat alone was lost
      if (next.over === 'refused') setTimeout(() => location.reload(), refusedSeconds * 1000)
      view = next
      show()
    },
    onPicture: (stream) => {
      if (remote) remote.srcObject = stream
    },
  })
  void openDevices().then((devices) => {
    ;({ missing } = devices)
    if (own) {
      own.srcObject = devices.stream
      own.parentElement?.toggleAttribute('hidden', devices.stream.getVideoTracks().length === 0)
    }
    talk.give(devices.stream)
    toggle('call-microphone', missing !== 'both', (off) => talk.turn('audio', !off))
    toggle('call-camera', missing === 'nothing', (off) => talk.turn('video', !off))
    if (remote) toggle('call-louder', true, louderOf(remote))
    show()
    addEventListener('pagehide', () => {
      closeDevices(devices.stream)
      talk.close()
    })
  })
  document.getElementById('call-here')?.addEventListener('click', () => talk.resume())
  countTime(root)
}

const root = document.getElementById('call')
if (root && matter) run(root)
