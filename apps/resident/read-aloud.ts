/** Reads the page aloud. The button appears only where a voice of the page's language exists. */

const button = document.querySelector<HTMLButtonElement>('#read-aloud')
const language = document.documentElement.lang.slice(0, 2)

const voiceHere = (): SpeechSynthesisVoice | undefined =>
  speechSynthesis
    .getVoices()
    .find(
      ({ lang }) =>
        lang.toLowerCase().replace('_', '-').startsWith(language) || (language === 'zh' && /^cmn/i.test(lang)),
    )

/** What a person would read: title first, then text and choices; no bars, nothing hidden, a code glyph by glyph. */
const toRead = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('main :is(h1, h2, p, li, dt, dd, label, legend, .choice, .primary)')]
    .filter((part) => part.offsetParent !== null && !part.querySelector('p, li, dt, dd, label, .choice'))
    .map((part) => {
      const copy = part.cloneNode(true) as HTMLElement
      copy.querySelectorAll('[aria-hidden=true]').forEach((silent) => silent.remove())
      return (copy.textContent ?? '').replace(/\s+/g, ' ').trim()
    })
    .filter((text) => text !== '')

const offer = (shown: HTMLButtonElement): void => {
  const label = shown.querySelector('span')
  const start = label?.textContent ?? ''
  const speaking = (on: boolean): void => {
    shown.setAttribute('aria-pressed', String(on))
    if (label) label.textContent = on ? (shown.dataset.stop ?? start) : start
  }
  const ready = (): void => {
    shown.hidden = voiceHere() === undefined
  }
  shown.addEventListener('click', () => {
    const was = speechSynthesis.speaking
    speechSynthesis.cancel()
    speaking(!was)
    if (was) return
    const voice = voiceHere()
    const parts = toRead().map((text) => {
      const said = new SpeechSynthesisUtterance(text)
      if (voice) said.voice = voice
      said.lang = voice?.lang ?? document.documentElement.lang
      said.rate = 0.9
      return said
    })
    parts.at(-1)?.addEventListener('end', () => speaking(false))
    parts.forEach((said) => speechSynthesis.speak(said))
  })
  speechSynthesis.addEventListener('voiceschanged', ready)
  addEventListener('pagehide', () => speechSynthesis.cancel())
  ready()
}

if (button && 'speechSynthesis' in window) offer(button)

export {}
