import { say, withSocket, type Message } from './socket.ts'

export type TalkView = {
  /** We have our seat; the server lets us in. */
  readonly joined: boolean
  /** Whether somebody sits on the other side. */
  readonly other: 'away' | 'here' | 'hungUp'
  readonly line: 'connecting' | 'live' | 'weak' | 'broken'
  readonly otherMicrophone: boolean
  readonly otherCamera: boolean
  /** Why it is over for this browser: opened elsewhere, hung up here, or the server's refusal. */
  readonly over: 'elsewhere' | 'hungUp' | 'refused' | undefined
}

export type TalkGiven = {
  readonly matter: string
  readonly onView: (view: TalkView) => void
  readonly onPicture: (stream: MediaStream) => void
}

export type Talk = {
  /** Sends these tracks from now on; a kind that is missing sends nothing and still receives. */
  readonly give: (stream: MediaStream) => void
  readonly turn: (kind: 'audio' | 'video', on: boolean) => void
  readonly hangUp: () => void
  readonly resume: () => void
  readonly close: () => void
}

type Signal =
  | { kind: 'offer' | 'answer'; sdp: string }
  | { kind: 'candidates'; candidates: RTCIceCandidateInit[] }
  | { kind: 'state'; microphone: boolean; camera: boolean }

const quiet: TalkView = {
  joined: false,
  other: 'away',
  line: 'connecting',
  otherMicrophone: true,
  otherCamera: true,
  over: undefined,
}
const gatheringMs = 40
/** A connection that does not stand by then is made anew: an offer or an answer may have been lost on the way. */
const patienceMs = 7_000
const kinds = ['audio', 'video'] as const
const fingerprintOf = (sdp: string | undefined): string | undefined =>
  /^a=fingerprint:(.*)$/m.exec(sdp ?? '')?.[1]?.trim()

/**
 * One side of a talk between two browsers over the page's socket. The adviser's side makes every offer, so that two
 * never cross; each browser that joins gets a new seat, and a new seat a new connection: reloading or coming back
 * from another browser needs nothing else.
 */
export const openTalk = ({ matter, onView, onPicture }: TalkGiven): Talk => {
  let view = quiet
  let mine: { seat: string; side: string; ice: RTCIceServer[] } | undefined
  let other: string | undefined
  let peer: RTCPeerConnection | undefined
  let stream = new MediaStream()
  let early: RTCIceCandidateInit[] = []
  let outgoing: RTCIceCandidateInit[] = []
  let gathered: ReturnType<typeof setTimeout> | undefined
  let waiting: ReturnType<typeof setTimeout> | undefined

  const show = (part: Partial<TalkView>): void => {
    view = { ...view, ...part }
    onView(view)
  }
  const trackOf = (kind: string): MediaStreamTrack | null =>
    stream.getTracks().find((track) => track.kind === kind) ?? null
  const on = (kind: string): boolean => trackOf(kind)?.enabled ?? false
  const tell = (signal: Signal): void => {
    if (other) say({ call: matter, said: { to: other, signal } })
  }
  const tellState = (): void => tell({ kind: 'state', microphone: on('audio'), camera: on('video') })
  const join = (): void => void say({ call: matter, join: true })

  const drop = (): void => {
    clearTimeout(waiting)
    clearTimeout(gathered)
    gathered = undefined
    early = []
    outgoing = []
    peer?.close()
    peer = undefined
  }
  const sendCandidates = (): void => {
    gathered = undefined
    if (outgoing.length > 0) tell({ kind: 'candidates', candidates: outgoing.splice(0, 40) })
  }
  const offer = async (of: RTCPeerConnection, options: RTCOfferOptions = {}): Promise<void> => {
    await of.setLocalDescription(await of.createOffer(options))
    tell({ kind: 'offer', sdp: of.localDescription?.sdp ?? '' })
  }
  const connect = (seat: string): RTCPeerConnection => {
    drop()
    other = seat
    const made = new RTCPeerConnection({ iceServers: mine?.ice ?? [] })
    peer = made
    const picture = new MediaStream()
    made.ontrack = ({ track }) => {
      picture.addTrack(track)
      onPicture(picture)
    }
    made.onicecandidate = ({ candidate }) => {
      if (!candidate) return
      const { candidate: line, sdpMid, sdpMLineIndex } = candidate
      outgoing.push({ candidate: line, sdpMid, sdpMLineIndex })
      gathered ??= setTimeout(sendCandidates, gatheringMs)
    }
    made.onconnectionstatechange = () => {
      if (peer !== made) return
      const state = made.connectionState
      if (state === 'connected') {
        show({ line: 'live' })
        tellState()
      } else if (state === 'disconnected') show({ line: 'weak' })
      else if (state === 'failed') {
        show({ line: 'broken' })
        if (mine?.side === 'adviser') void offer(made, { iceRestart: true })
      }
    }
    return made
  }
  /** Somebody sat down opposite. */
  const meet = (seat: string): void => {
    show({ other: 'here', line: 'connecting', otherMicrophone: true, otherCamera: true })
    const made = connect(seat)
    if (mine?.side !== 'adviser') return
    for (const kind of kinds) {
      const { sender } = made.addTransceiver(kind, { direction: 'sendrecv' })
      void sender.replaceTrack(trackOf(kind))
    }
    void offer(made)
    waiting = setTimeout(() => {
      if (peer === made && made.connectionState !== 'connected') meet(seat)
    }, patienceMs)
  }
  const takeOffer = async (made: RTCPeerConnection, sdp: string): Promise<void> => {
    await made.setRemoteDescription({ type: 'offer', sdp })
    for (const transceiver of made.getTransceivers()) {
      transceiver.direction = 'sendrecv'
      await transceiver.sender.replaceTrack(trackOf(transceiver.receiver.track.kind))
    }
    await made.setLocalDescription(await made.createAnswer())
    tell({ kind: 'answer', sdp: made.localDescription?.sdp ?? '' })
  }
  /** An offer of another connection than the one that stands here is answered by a new one. */
  const forOffer = (made: RTCPeerConnection, sdp: string): RTCPeerConnection => {
    const standing = fingerprintOf(made.remoteDescription?.sdp)
    return other && standing !== undefined && standing !== fingerprintOf(sdp) ? connect(other) : made
  }
  const take = async (signal: Signal): Promise<void> => {
    if (!peer) return
    const made = signal.kind === 'offer' ? forOffer(peer, signal.sdp) : peer
    if (signal.kind === 'offer') await takeOffer(made, signal.sdp)
    else if (signal.kind === 'answer') await made.setRemoteDescription({ type: 'answer', sdp: signal.sdp })
    else if (signal.kind === 'candidates') early.push(...signal.candidates)
    else if (signal.kind === 'state') show({ otherMicrophone: signal.microphone, otherCamera: signal.camera })
    if (made.remoteDescription) for (const candidate of early.splice(0)) await made.addIceCandidate(candidate)
  }
  const end = (over: TalkView['over']): void => {
    drop()
    show({ over, joined: over === 'hungUp', line: 'connecting' })
  }

  let turn = Promise.resolve()
  const hear = (message: Message): void => {
    if (message['call'] !== matter) return
    if (message['refused']) return end('refused')
    if (message['elsewhere']) {
      mine = undefined
      return end('elsewhere')
    }
    if (typeof message['seat'] === 'string') {
      mine = message as unknown as typeof mine
      show({ joined: true, over: undefined, other: message['other'] ? 'here' : 'away' })
    }
    if (message['hungUp']) {
      drop()
      return show({ other: 'hungUp', line: 'connecting' })
    }
    if (view.over === 'hungUp') {
      if ('other' in message) {
        other = (message['other'] as string | null) ?? undefined
        show({ other: other ? 'here' : 'away' })
      }
      return
    }
    if (typeof message['other'] === 'string') return meet(message['other'])
    if (message['other'] === null && !message['seat']) {
      drop()
      other = undefined
      return show({ other: 'away', line: 'connecting' })
    }
    const { from, signal } = message as { from?: string; signal?: Signal }
    if (!signal || from === undefined) return
    // the offer may come before the word that its sender sat down
    if (from !== other && signal.kind === 'offer' && mine?.side !== 'adviser') meet(from)
    if (from !== other) return
    // the adviser's answers belong to the offer that stood when they came; the other side follows whatever is offered
    const made = mine?.side === 'adviser' ? peer : undefined
    turn = turn
      .then(() => (made === undefined || made === peer ? take(signal) : undefined))
      .catch(() => show({ line: 'broken' }))
  }
  const leave = withSocket({
    hear,
    turned: (state) => {
      if (state === 'on' && view.over === undefined) join()
      else if (state !== 'on' && view.joined) show({ joined: false })
    },
  })
  return {
    give: (given) => {
      stream = given
      for (const { sender, receiver } of peer?.getTransceivers() ?? [])
        void sender.replaceTrack(trackOf(receiver.track.kind))
      tellState()
    },
    turn: (kind, want) => {
      const track = trackOf(kind)
      if (track) track.enabled = want
      tellState()
    },
    hangUp: () => {
      say({ call: matter, hangUp: true })
      end('hungUp')
    },
    resume: () => {
      show({ over: undefined })
      join()
    },
    close: () => {
      say({ call: matter, leave: true })
      drop()
      leave()
    },
  }
}
