/** Help opens over the page: what was typed stays where it is, and a talk goes on. On a kiosk it rings. */

/** Two strokes of a counter bell, from the loudspeaker, so that whoever is near hears it. */
const ring = (): void => {
  const sound = new AudioContext()
  for (const [after, hertz] of [
    [0, 1760],
    [0.35, 1397],
  ] as const) {
    const at = sound.currentTime + after
    const tone = new OscillatorNode(sound, { type: 'sine', frequency: hertz })
    const fading = new GainNode(sound, { gain: 0 })
    fading.gain.setValueAtTime(0, at)
    fading.gain.linearRampToValueAtTime(0.5, at + 0.01)
    fading.gain.exponentialRampToValueAtTime(0.001, at + 1.4)
    tone.connect(fading).connect(sound.destination)
    tone.start(at)
    tone.stop(at + 1.5)
  }
  setTimeout(() => void sound.close(), 2500)
}

const element = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  given: { className?: string; text?: string },
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(name)
  if (given.className) made.className = given.className
  if (given.text) made.textContent = given.text
  return made
}

/** The help page's own words, in a window over this page. */
const openOver = async (link: HTMLAnchorElement): Promise<void> => {
  const reply = await fetch(link.href, { headers: { accept: 'text/html' } })
  const page = new DOMParser().parseFromString(await reply.text(), 'text/html')
  const told = page.querySelector('main .notice')
  const title = told?.querySelector('h1')
  if (!reply.ok || !told || !title) throw new Error('no help page')
  const over = element('dialog', { className: 'help-over' })
  const heading = element('h2', { text: title.textContent ?? '' })
  heading.id = 'help-title'
  over.setAttribute('aria-labelledby', heading.id)
  over.append(heading)
  if (link.dataset.rung) over.append(element('p', { text: link.dataset.rung, className: 'rung' }))
  for (const part of told.querySelectorAll('.lead, .lines')) over.append(document.adoptNode(part))
  const leave = element('form', {})
  leave.method = 'dialog'
  leave.append(element('button', { className: 'button primary', text: link.dataset.close ?? '' }))
  over.append(leave)
  over.addEventListener('close', () => {
    over.remove()
    link.focus()
  })
  document.body.append(over)
  over.showModal()
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('a.help')) {
  link.removeAttribute('target')
  // on the help page itself it leads nowhere else
  if (location.pathname === '/help') continue
  let opening = false
  link.addEventListener('click', (event) => {
    event.preventDefault()
    if (opening) return
    opening = true
    if (link.dataset.rung) ring()
    openOver(link)
      .catch(() => location.assign(link.href))
      .finally(() => {
        opening = false
      })
  })
}

export {}
