/** The desk's own bell: two soft tones, made here, no file. Returns how to stop it. */
export const ring = (): (() => void) => {
  const sound = new AudioContext()
  const strike = (hertz: number, after: number): void => {
    const at = sound.currentTime + after
    const tone = sound.createOscillator()
    const loudness = sound.createGain()
    tone.frequency.value = hertz
    loudness.gain.setValueAtTime(0.0001, at)
    loudness.gain.exponentialRampToValueAtTime(0.3, at + 0.02)
    loudness.gain.exponentialRampToValueAtTime(0.0001, at + 0.7)
    tone.connect(loudness).connect(sound.destination)
    tone.start(at)
    tone.stop(at + 0.75)
  }
  const twice = (): void => {
    strike(784, 0)
    strike(587, 0.35)
  }
  twice()
  const again = setInterval(twice, 3000)
  // a page nobody has touched since it was loaded may not sound until somebody does
  const wake = (): void => void sound.resume()
  addEventListener('pointerdown', wake, { once: true })
  return () => {
    clearInterval(again)
    removeEventListener('pointerdown', wake)
    void sound.close()
  }
}
