/** What is told of one connection; `connection` names it, so that nothing said of another is taken for it. */
export type ConnectionSignal =
  | { readonly kind: 'offer' | 'answer'; readonly connection: string; readonly sdp: string }
  | { readonly kind: 'candidates'; readonly connection: string; readonly candidates: RTCIceCandidateInit[] }

export type Line = 'connecting' | 'live' | 'weak' | 'broken'

type Transceiver = {
  direction: RTCRtpTransceiverDirection
  readonly sender: Pick<RTCRtpSender, 'replaceTrack'>
  readonly receiver: { readonly track: Pick<MediaStreamTrack, 'kind'> }
}

/** As much of RTCPeerConnection as a talk needs. */
export type Peer = {
  readonly connectionState: RTCPeerConnectionState
  readonly signalingState: RTCSignalingState
  readonly localDescription: Pick<RTCSessionDescription, 'sdp'> | null
  readonly remoteDescription: Pick<RTCSessionDescription, 'sdp'> | null
  ontrack: ((event: RTCTrackEvent) => unknown) | null
  onicecandidate: ((event: RTCPeerConnectionIceEvent) => unknown) | null
  onconnectionstatechange: ((event: Event) => unknown) | null
  addTransceiver(kind: string, init: RTCRtpTransceiverInit): Transceiver
  getTransceivers(): Transceiver[]
  createOffer(options?: RTCOfferOptions): Promise<RTCSessionDescriptionInit>
  createAnswer(): Promise<RTCSessionDescriptionInit>
  setLocalDescription(description: RTCSessionDescriptionInit): Promise<void>
  setRemoteDescription(description: RTCSessionDescriptionInit): Promise<void>
  addIceCandidate(candidate: RTCIceCandidateInit): Promise<void>
  close(): void
}

export type ConnectionGiven = {
  /** One side makes every offer, so that two never cross. */
  readonly offers: boolean
  readonly newPeer: () => Peer
  readonly trackOf: (kind: string) => MediaStreamTrack | null
  readonly tell: (signal: ConnectionSignal) => void
  readonly onTrack: (track: MediaStreamTrack, first: boolean) => void
  readonly onLine: (line: Line) => void
}

export type Connection = {
  readonly take: (signal: ConnectionSignal) => void
  /** The tracks have changed. */
  readonly give: () => void
  readonly close: () => void
}

const gatheringMs = 40
const mostCandidates = 40
/** An offer or an answer may be lost on the way; each further wait is longer, since a slow machine is not a lost one. */
const patienceMs = 7_000
const mostPatienceMs = 30_000
/** A line that is only disturbed comes back by itself; after this the path is looked for anew. */
const disturbedMs = 4_000
const kinds = ['audio', 'video'] as const

const newName = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')

type Made = { readonly peer: Peer; readonly name: string; readonly early: RTCIceCandidateInit[]; tracks: number }

/**
 * The connection to one browser opposite, made anew until it stands: the offering side repeats itself when no answer
 * comes, looks for another path when the line breaks, and begins again when that does not help either.
 */
export const openConnection = ({ offers, newPeer, trackOf, tell, onTrack, onLine }: ConnectionGiven): Connection => {
  let made: Made | undefined
  let closed = false
  let tries = 0
  let patience: ReturnType<typeof setTimeout> | undefined
  let disturbed: ReturnType<typeof setTimeout> | undefined

  const drop = (): void => {
    clearTimeout(patience)
    clearTimeout(disturbed)
    made?.peer.close()
    made = undefined
  }
  const toSend = (mine: Made): Peer['onicecandidate'] => {
    let gathered: ReturnType<typeof setTimeout> | undefined
    const outgoing: RTCIceCandidateInit[] = []
    const send = (): void => {
      gathered = undefined
      if (made !== mine) return
      while (outgoing.length > 0)
        tell({ kind: 'candidates', connection: mine.name, candidates: outgoing.splice(0, mostCandidates) })
    }
    return ({ candidate }) => {
      if (!candidate) return
      const { candidate: line, sdpMid, sdpMLineIndex } = candidate
      outgoing.push({ candidate: line, sdpMid, sdpMLineIndex })
      gathered ??= setTimeout(send, gatheringMs)
    }
  }
  const begin = (name: string): Made => {
    drop()
    const peer = newPeer()
    const mine: Made = { peer, name, early: [], tracks: 0 }
    made = mine
    peer.ontrack = ({ track }) => {
      mine.tracks += 1
      if (made === mine) onTrack(track, mine.tracks === 1)
    }
    peer.onicecandidate = toSend(mine)
    peer.onconnectionstatechange = () => {
      if (made === mine) turned(mine)
    }
    return mine
  }
  const turned = (mine: Made): void => {
    const state = mine.peer.connectionState
    clearTimeout(disturbed)
    if (state === 'connected') {
      tries = 0
      clearTimeout(patience)
      onLine('live')
    } else if (state === 'disconnected') {
      onLine('weak')
      if (offers) disturbed = setTimeout(() => seekPath(mine), disturbedMs)
    } else if (state === 'failed') {
      onLine('broken')
      if (offers) seekPath(mine)
    }
  }
  /** Same connection, another path: the network may have changed under it. */
  const seekPath = (mine: Made): void => {
    if (made !== mine) return
    if (mine.peer.signalingState !== 'stable') return beginAnew()
    void offer(mine, { iceRestart: true })
    wait(mine)
  }
  const beginAnew = (): void => {
    if (closed) return
    const mine = begin(newName())
    for (const kind of kinds) {
      const { sender } = mine.peer.addTransceiver(kind, { direction: 'sendrecv' })
      void sender.replaceTrack(trackOf(kind))
    }
    void offer(mine)
    wait(mine)
  }
  const wait = (mine: Made): void => {
    clearTimeout(patience)
    const ms = Math.min(mostPatienceMs, patienceMs * 2 ** tries)
    tries += 1
    patience = setTimeout(() => {
      if (made === mine && mine.peer.connectionState !== 'connected') beginAnew()
    }, ms)
  }
  const offer = async (mine: Made, options: RTCOfferOptions = {}): Promise<void> => {
    try {
      await mine.peer.setLocalDescription(await mine.peer.createOffer(options))
      if (made === mine) tell({ kind: 'offer', connection: mine.name, sdp: mine.peer.localDescription?.sdp ?? '' })
    } catch (error) {
      // closed meanwhile, or it can't be offered now: patience begins anew
      console.info('no offer', error)
    }
  }
  const answer = async (mine: Made, sdp: string): Promise<void> => {
    await mine.peer.setRemoteDescription({ type: 'offer', sdp })
    for (const transceiver of mine.peer.getTransceivers()) {
      transceiver.direction = 'sendrecv'
      await transceiver.sender.replaceTrack(trackOf(transceiver.receiver.track.kind))
    }
    await mine.peer.setLocalDescription(await mine.peer.createAnswer())
    if (made === mine) tell({ kind: 'answer', connection: mine.name, sdp: mine.peer.localDescription?.sdp ?? '' })
  }
  /** Candidates may come before the description they belong to; one that fits no more spoils nothing. */
  const addEarly = async ({ peer, early }: Made): Promise<void> => {
    if (!peer.remoteDescription) return
    for (const candidate of early.splice(0))
      await peer.addIceCandidate(candidate).catch((error: unknown) => console.info('no such path', error))
  }
  const take = async (signal: ConnectionSignal): Promise<void> => {
    if (closed) return
    if (signal.kind === 'offer') {
      if (offers) return
      const mine = made?.name === signal.connection ? made : begin(signal.connection)
      await answer(mine, signal.sdp)
      return addEarly(mine)
    }
    const mine = made
    if (!mine || mine.name !== signal.connection) return
    if (signal.kind === 'candidates') mine.early.push(...signal.candidates)
    else if (mine.peer.signalingState === 'have-local-offer')
      await mine.peer.setRemoteDescription({ type: 'answer', sdp: signal.sdp })
    return addEarly(mine)
  }

  if (offers) beginAnew()
  let turn = Promise.resolve()
  return {
    take: (signal) => {
      turn = turn
        .then(() => take(signal))
        .catch((error: unknown) => {
          // what can't be taken is as good as lost: the offering side repeats itself
          console.info('not taken', error)
          if (!offers) drop()
        })
    },
    give: () => {
      for (const { sender, receiver } of made?.peer.getTransceivers() ?? [])
        void sender.replaceTrack(trackOf(receiver.track.kind))
    },
    close: () => {
      closed = true
      drop()
    },
  }
}
