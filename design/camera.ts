export type Devices = {
  readonly stream: MediaStream
  /** What this browser could not or may not use; the page says it in a sentence. */
  readonly missing: 'nothing' | 'camera' | 'both'
}

const ask = (what: MediaStreamConstraints): Promise<MediaStream | undefined> =>
  navigator.mediaDevices.getUserMedia(what).catch(() => undefined)

/** Camera and microphone, the microphone alone, or neither: a talk goes on with what there is. */
export const openDevices = async (): Promise<Devices> => {
  // absent on plain http away from this machine
  if (!('mediaDevices' in navigator)) return { stream: new MediaStream(), missing: 'both' }
  const video = { width: { ideal: 640 }, height: { ideal: 480 }, facingMode: 'user' }
  const both = await ask({ audio: true, video })
  if (both) return { stream: both, missing: 'nothing' }
  const heard = await ask({ audio: true })
  if (heard) return { stream: heard, missing: 'camera' }
  return { stream: new MediaStream(), missing: 'both' }
}

export const closeDevices = (stream: MediaStream | undefined): void => {
  for (const track of stream?.getTracks() ?? []) track.stop()
}
