import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Peer } from './connection.ts'
import type { Message, SocketState } from './socket.ts'
import { openTalk } from './talk.ts'
import type { Outside, TalkView } from './talk.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

type Track = { kind: string; enabled: boolean }

/** A browser's stream, as much of it as is used. */
const streamOf = (tracks: Track[]): MediaStream =>
  ({
    getTracks: () => [...tracks],
    addTrack: (track: Track) => void tracks.push(track),
    removeTrack: (track: Track) => void tracks.splice(tracks.indexOf(track), 1),
  }) as unknown as MediaStream

/** A browser's connection: it refuses what is out of turn, as browsers do, and stands when the test says so. */
class TestPeer implements Peer {
  connectionState: RTCPeerConnectionState = 'new'
  signalingState: RTCSignalingState = 'stable'
  localDescription: { sdp: string } | null = null
  remoteDescription: { sdp: string } | null = null
  ontrack: Peer['ontrack'] = null
  onicecandidate: Peer['onicecandidate'] = null
  onconnectionstatechange: Peer['onconnectionstatechange'] = null
  readonly restarts: boolean[] = []
  readonly paths: string[] = []
  readonly sent: ReturnType<Peer['addTransceiver']>[] = []
  addTransceiver(kind: string, { direction }: RTCRtpTransceiverInit) {
    const made = {
      direction: direction ?? 'recvonly',
      sender: { replaceTrack: async () => {} },
      receiver: { track: { kind } },
    }
    this.sent.push(made)
    return made
  }
  getTransceivers() {
    return this.sent
  }
  async createOffer({ iceRestart = false }: RTCOfferOptions = {}) {
    this.restarts.push(iceRestart)
    return { type: 'offer' as const, sdp: `offer ${this.restarts.length}` }
  }
  async createAnswer() {
    if (this.signalingState !== 'have-remote-offer') throw new Error('InvalidStateError')
    return { type: 'answer' as const, sdp: 'answer' }
  }
  async setLocalDescription({ type, sdp = '' }: RTCSessionDescriptionInit) {
    if (this.connectionState === 'closed') throw new Error('InvalidStateError')
    this.localDescription = { sdp }
    this.signalingState = type === 'offer' ? 'have-local-offer' : 'stable'
  }
  async setRemoteDescription({ type, sdp = '' }: RTCSessionDescriptionInit) {
    if ((type === 'answer') !== (this.signalingState === 'have-local-offer')) throw new Error('InvalidStateError')
    this.remoteDescription = { sdp }
    this.signalingState = type === 'offer' ? 'have-remote-offer' : 'stable'
    if (type === 'offer' && this.sent.length === 0)
      for (const kind of ['audio', 'video']) {
        this.addTransceiver(kind, { direction: 'recvonly' })
        this.ontrack?.({ track: { kind } } as unknown as RTCTrackEvent)
      }
  }
  async addIceCandidate({ candidate = '' }: RTCIceCandidateInit) {
    if (!this.remoteDescription) throw new Error('InvalidStateError')
    if (candidate === 'of another') throw new Error('OperationError')
    this.paths.push(candidate)
  }
  close() {
    this.connectionState = 'closed'
  }
  turn(state: RTCPeerConnectionState) {
    this.connectionState = state
    this.onconnectionstatechange?.(new Event('connectionstatechange'))
  }
}

const matter = 'm'
type Said = { to: string; signal: { kind: string; connection: string; sdp?: string } }

/** One browser's side; the test is the server and the browser opposite. */
const sit = () => {
  const peers: TestPeer[] = []
  const said: Record<string, unknown>[] = []
  let view: TalkView | undefined
  let user: Parameters<Outside['withSocket']>[0] | undefined
  const talk = openTalk(
    { matter, onView: (next) => (view = next), onPicture: () => {} },
    {
      newPeer: () => {
        peers.push(new TestPeer())
        return peers.at(-1)!
      },
      newStream: () => streamOf([]),
      withSocket: (given) => {
        user = given
        return () => {}
      },
      say: (message) => said.push({ ...message }) > 0,
    },
  )
  const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms)
  const hear = async (message: Message): Promise<void> => {
    user!.hear({ call: matter, ...message })
    await settle()
  }
  const signals = (kind: string): Said[] =>
    said.flatMap(({ said: each }) => ((each as Said | undefined)?.signal.kind === kind ? [each as Said] : []))
  return {
    talk,
    peers,
    settle,
    hear,
    signals,
    joins: () => said.filter(({ join }) => join === true).length,
    socket: (state: SocketState) => user!.turned(state),
    view: () => view!,
    last: () => peers.at(-1)!,
  }
}

const adviser = async () => {
  const side = sit()
  side.socket('on')
  await side.hear({ seat: 'a', side: 'adviser', ice: [], other: 'b' })
  return side
}
const asker = async () => {
  const side = sit()
  side.socket('on')
  await side.hear({ seat: 'b', side: 'asker', ice: [], other: null })
  return side
}
const answerTo = (side: Awaited<ReturnType<typeof adviser>>, nth: number): Message => ({
  from: 'b',
  signal: { kind: 'answer', connection: side.signals('offer')[nth]!.signal.connection, sdp: 'answer' },
})

test('a seat that was asked for and never came is asked for again', async () => {
  const side = sit()
  side.socket('on')
  expect(side.joins()).toBe(1)
  await side.settle(5_000)
  expect(side.joins()).toBe(2)
  await side.hear({ seat: 'a', side: 'adviser', ice: [], other: null })
  await side.settle(60_000)
  expect([side.joins(), side.peers.length]).toEqual([2, 0])
})

test('nothing is offered before the other side sits down; then the adviser offers and the answer is taken', async () => {
  const side = sit()
  side.socket('on')
  await side.hear({ seat: 'a', side: 'adviser', ice: [], other: null })
  expect(side.signals('offer')).toEqual([])
  await side.hear({ other: 'b' })
  expect(side.signals('offer')).toMatchObject([{ to: 'b' }])
  await side.hear(answerTo(side, 0))
  side.last().turn('connected')
  expect(side.view()).toMatchObject({ other: 'here', line: 'live' })
  await side.settle(60_000)
  expect(side.peers).toHaveLength(1)
})

test('a lost offer is made anew with growing patience, and an answer to the lost one is not taken for the new', async () => {
  const side = await adviser()
  await side.settle(7_000)
  expect(side.peers.map(({ connectionState }) => connectionState)).toEqual(['closed', 'new'])
  const [first, second] = side.signals('offer').map(({ signal }) => signal.connection)
  expect(first).not.toBe(second)
  await side.hear(answerTo(side, 0))
  expect(side.last().remoteDescription).toBeNull()
  // the second is given twice the time
  await side.settle(13_000)
  expect(side.peers).toHaveLength(2)
  await side.hear(answerTo(side, 1))
  expect(side.last().remoteDescription).toEqual({ sdp: 'answer' })
  side.last().turn('connected')
  await side.settle(60_000)
  expect(side.peers).toHaveLength(2)
})

test('candidates that come before the answer wait for it, and one that fits nothing spoils nothing', async () => {
  const side = await adviser()
  const { connection } = side.signals('offer')[0]!.signal
  const candidates = ['of another', 'good'].map((candidate) => ({ candidate, sdpMid: '0', sdpMLineIndex: 0 }))
  await side.hear({ from: 'b', signal: { kind: 'candidates', connection, candidates } })
  expect(side.last().paths).toEqual([])
  await side.hear(answerTo(side, 0))
  expect(side.last().paths).toEqual(['good'])
  expect(side.view().line).toBe('connecting')
})

test('a disturbed line is given four seconds, then another path is sought on the same connection, then all is begun anew', async () => {
  const side = await adviser()
  await side.hear(answerTo(side, 0))
  side.last().turn('connected')
  side.last().turn('disconnected')
  expect(side.view().line).toBe('weak')
  await side.settle(3_000)
  side.last().turn('connected')
  await side.settle(10_000)
  expect(side.last().restarts).toEqual([false])
  side.last().turn('disconnected')
  await side.settle(4_000)
  expect([side.peers.length, side.last().restarts]).toEqual([1, [false, true]])
  await side.settle(7_000)
  expect(side.peers).toHaveLength(2)
  side.last().turn('failed')
  expect(side.view().line).toBe('broken')
})

test('the asker answers an offer even where the word that somebody sat down was lost, and says it is there until one comes', async () => {
  const side = await asker()
  await side.hear({ other: 'a' })
  await side.settle(5_000)
  expect(side.signals('state').length).toBeGreaterThanOrEqual(2)
  const offer = (connection: string): Message => ({ from: 'a', signal: { kind: 'offer', connection, sdp: 'v=0' } })
  await side.hear(offer('one'))
  expect(side.signals('answer')).toMatchObject([{ to: 'a', signal: { connection: 'one' } }])
  const told = side.signals('state').length
  await side.settle(30_000)
  expect(side.signals('state')).toHaveLength(told)
  // begun anew by the adviser: another connection; the same one again is only another path
  await side.hear(offer('two'))
  await side.hear(offer('two'))
  expect(side.peers).toHaveLength(2)
  expect(side.signals('answer').map(({ signal }) => signal.connection)).toEqual(['one', 'two', 'two'])
  // a reloaded adviser has another seat
  await side.hear({ from: 'a2', signal: { kind: 'offer', connection: 'three', sdp: 'v=0' } })
  expect(side.signals('answer').at(-1)).toMatchObject({ to: 'a2', signal: { connection: 'three' } })
})

test('an adviser learns of the asker from its first word, and is not disturbed by hearing it again', async () => {
  const side = sit()
  side.socket('on')
  await side.hear({ seat: 'a', side: 'adviser', ice: [], other: null })
  await side.hear({ from: 'b', signal: { kind: 'state', microphone: true, camera: false } })
  expect(side.signals('offer')).toMatchObject([{ to: 'b' }])
  expect(side.view()).toMatchObject({ other: 'here', otherCamera: false })
  await side.hear({ other: 'b' })
  expect(side.peers).toHaveLength(1)
})

test('a socket that was cut joins again and begins a new connection from the new seat', async () => {
  const side = await adviser()
  await side.hear(answerTo(side, 0))
  side.last().turn('connected')
  side.socket('off')
  expect(side.view().joined).toBe(false)
  side.socket('on')
  await side.hear({ seat: 'a2', side: 'adviser', ice: [], other: 'b' })
  expect(side.peers.map(({ connectionState }) => connectionState)).toEqual(['closed', 'new'])
})

test('taken over by another window or hung up, nothing is tried any more', async () => {
  for (const word of [{ elsewhere: true }, { hungUp: true }]) {
    const side = await adviser()
    await side.hear(word)
    await side.settle(60_000)
    expect(side.peers.map(({ connectionState }) => connectionState)).toEqual(['closed'])
  }
})

test('a word still on its way when another device took over is refused; that ends nothing anew and throws nobody out', async () => {
  const side = await adviser()
  await side.hear({ elsewhere: true })
  await side.hear({ refused: 'not-now' })
  await side.settle(60_000)
  expect([side.view().over, side.joins()]).toEqual(['elsewhere', 1])
})
