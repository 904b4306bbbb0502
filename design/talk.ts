import { openConnection, type Connection, type ConnectionSignal, type Peer } from './connection.ts'
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

type Signal = ConnectionSignal | { kind: 'state'; microphone: boolean; camera: boolean }

const quiet: TalkView = {
  joined: false,
  other: 'away',
  line: 'connecting',
  otherMicrophone: true,
  otherCamera: true,
  over: undefined,
}
/** The server's answer to `join` or the other side's first word may be lost: then it is asked again. */
const askAgainMs = 5_000

/** What the browser gives; the tests have their own. */
export type Outside = {
  readonly newPeer: (ice: RTCIceServer[]) => Peer
  readonly newStream: (tracks?: MediaStreamTrack[]) => MediaStream
  readonly withSocket: typeof withSocket
  readonly say: typeof say
}
const browser: Outside = {
  newPeer: (iceServers) => new RTCPeerConnection({ iceServers }),
  newStream: (tracks = []) => new MediaStream(tracks),
  withSocket,
  say,
}

/**
 * One side of a talk between two browsers over the page's socket. The adviser's side makes every offer, so that two
 * never cross; each browser that joins gets a new seat, and a new seat a new connection: reloading, another network
 * or coming back from another browser needs nothing else.
 */
export const openTalk = ({ matter, onView, onPicture }: TalkGiven, outside: Outside = browser): Talk => {
  let view = quiet
  let mine: { seat: string; side: string; ice: RTCIceServer[] } | undefined
  let other: string | undefined
  let connection: Connection | undefined
  let stream = outside.newStream()
  let asking: ReturnType<typeof setTimeout> | undefined

  const show = (part: Partial<TalkView>): void => {
    view = { ...view, ...part }
    onView(view)
  }
  const trackOf = (kind: string): MediaStreamTrack | null =>
    stream.getTracks().find((track) => track.kind === kind) ?? null
  const on = (kind: string): boolean => trackOf(kind)?.enabled ?? false
  const tell = (signal: Signal): void => {
    if (other) outside.say({ call: matter, said: { to: other, signal } })
  }
  const tellState = (): void => tell({ kind: 'state', microphone: on('audio'), camera: on('video') })
  /** Again and again until it has come. */
  const ask = (question: () => void, come: () => boolean): void => {
    clearTimeout(asking)
    question()
    asking = setTimeout(() => {
      if (!come()) ask(question, come)
    }, askAgainMs)
  }
  const join = (): void => {
    mine = undefined
    ask(
      () => outside.say({ call: matter, join: true }),
      () => mine !== undefined || view.over !== undefined,
    )
  }
  const drop = (): void => {
    clearTimeout(asking)
    connection?.close()
    connection = undefined
  }
  /** Somebody sat down opposite. */
  const meet = (seat: string): void => {
    drop()
    other = seat
    show({ other: 'here', line: 'connecting', otherMicrophone: true, otherCamera: true })
    const picture = outside.newStream()
    let heard = false
    connection = openConnection({
      offers: mine?.side === 'adviser',
      newPeer: () => outside.newPeer(mine?.ice ?? []),
      trackOf,
      tell,
      onTrack: (track, first) => {
        heard = true
        if (first) for (const old of picture.getTracks()) picture.removeTrack(old)
        picture.addTrack(track)
        onPicture(picture)
      },
      onLine: (line) => {
        show({ line })
        if (line === 'live') tellState()
      },
    })
    // whoever waits for an offer makes itself known: the word that it sat down may have been lost
    if (mine?.side !== 'adviser') ask(tellState, () => heard || other !== seat || view.over !== undefined)
  }
  const end = (over: TalkView['over']): void => {
    drop()
    show({ over, joined: over === 'hungUp', line: 'connecting' })
  }
  const takeSeat = (message: Message): void => {
    drop()
    other = undefined
    mine = message as unknown as typeof mine
    show({ joined: true, over: undefined, other: message['other'] ? 'here' : 'away' })
  }
  const hear = (message: Message): void => {
    if (message['call'] !== matter) return
    // once it is over here, what was still on its way may be refused: that is no other end
    if (message['refused']) return view.over === undefined ? end('refused') : undefined
    if (message['elsewhere']) {
      mine = undefined
      return end('elsewhere')
    }
    if (typeof message['seat'] === 'string') takeSeat(message)
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
    if (typeof message['other'] === 'string') {
      // its own first word may have told us already
      if (message['other'] !== other || !connection) meet(message['other'])
      return
    }
    if (message['other'] === null && !message['seat']) {
      drop()
      other = undefined
      return show({ other: 'away', line: 'connecting' })
    }
    const { from, signal } = message as { from?: string; signal?: Signal }
    if (!signal || from === undefined || !mine) return
    // a word may come before the word that its sender sat down, or in its place
    if (from !== other) meet(from)
    if (signal.kind === 'state') show({ otherMicrophone: signal.microphone, otherCamera: signal.camera })
    else connection?.take(signal)
  }
  const leave = outside.withSocket({
    hear,
    turned: (state) => {
      if (state === 'on' && view.over === undefined) join()
      else if (state !== 'on' && view.joined) show({ joined: false })
    },
  })
  return {
    give: (given) => {
      stream = given
      connection?.give()
      tellState()
    },
    turn: (kind, want) => {
      const track = trackOf(kind)
      if (track) track.enabled = want
      tellState()
    },
    hangUp: () => {
      outside.say({ call: matter, hangUp: true })
      end('hungUp')
    },
    resume: () => {
      show({ over: undefined })
      join()
    },
    close: () => {
      outside.say({ call: matter, leave: true })
      drop()
      leave()
    },
  }
}
