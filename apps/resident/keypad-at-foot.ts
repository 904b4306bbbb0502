type AtFoot = { readonly open: (input: HTMLInputElement) => void; readonly close: () => void }

/** Keys that come up over the foot bar while one of the inputs is written into, and go when something else is pressed. */
export const atFoot = (pad: HTMLElement, inputs: readonly HTMLInputElement[]): AtFoot => {
  const close = (): void => {
    pad.hidden = true
    for (const each of inputs) each.classList.remove('keyed')
  }
  const open = (input: HTMLInputElement): void => {
    const foot = document.querySelector<HTMLElement>('.foot')?.offsetHeight ?? 0
    pad.style.setProperty('--foot', `${foot}px`)
    pad.hidden = false
    // what is written is seen above the keys
    const covered = input.getBoundingClientRect().bottom + 24 - pad.getBoundingClientRect().top
    if (covered > 0) scrollBy(0, covered)
  }
  // the caret stays in the input, and the page where it is
  pad.addEventListener('mousedown', (event) => event.preventDefault())
  // by where it was pressed, and only once the press has done its work: nothing may move away under a finger
  let pressed: EventTarget | null = null
  addEventListener('pointerdown', ({ target }) => (pressed = target), { capture: true })
  addEventListener('click', () => {
    const where = pressed
    if (!(where instanceof Element) || pad.contains(where)) return
    const writes = inputs.some((input) => [input, ...(input.labels ?? [])].some((part) => part.contains(where)))
    if (!writes) close()
  })
  return { open, close }
}
