import { atFoot } from './keypad-at-foot.ts'

/** Keys on a kiosk for codes and numbers, so that nobody has to fight an input method for eight glyphs. */
export const keypad = (pad: HTMLElement): void => {
  const { for: into, keys: glyphs = '', erase: eraseWord = '⌫', next: nextWord } = pad.dataset
  const named = into?.split(' ').map((id) => document.getElementById(id))
  const inputs = [...(named ?? document.querySelectorAll('[data-glyphs]'))].filter(
    (input) => input instanceof HTMLInputElement,
  )
  const [first] = inputs
  if (!first) return
  const foot = pad.classList.contains('at-foot') ? atFoot(pad, inputs) : undefined
  let at = inputs.find((input) => input.matches('[aria-invalid]')) ?? first
  const most = (input: HTMLInputElement): number => Number(input.dataset.most)
  const canTake = (input: HTMLInputElement, glyph: string): boolean => (input.dataset.glyphs ?? glyph).includes(glyph)
  // what is folded away is passed over
  const beside = (step: 1 | -1): HTMLInputElement | undefined => {
    const shown = inputs.filter((input) => input === at || input.checkVisibility())
    return shown[shown.indexOf(at) + step]
  }
  const turnTo = (input: HTMLInputElement): void => {
    at = input
    for (const each of inputs) each.classList.toggle('keyed', each === input)
    // a glyph this field never holds can't be pressed into it
    for (const each of keys) each.disabled = !canTake(input, each.textContent)
    if (next) next.disabled = beside(1) === undefined
  }
  const goTo = (input: HTMLInputElement): void => (foot ? input.focus() : turnTo(input))
  const together = (other: HTMLInputElement): boolean => !foot || other.closest('.field') === at.closest('.field')
  const write = (value: string): void => {
    at.value = value
    at.dispatchEvent(new Event('input', { bubbles: true }))
  }
  const key = (label: string, press: () => void): HTMLButtonElement => {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = label
    button.addEventListener('click', press)
    return button
  }
  const keys = [...glyphs].map((glyph) =>
    key(glyph, () => {
      write((at.value + glyph).slice(0, most(at)))
      // a full code goes on into the secret below it, a full month into its day; one question does not run into another
      const after = beside(1)
      if (after && together(after) && after.value === '' && at.value.length === most(at)) goTo(after)
    }),
  )
  const erase = key(eraseWord, () => {
    const before = beside(-1)
    if (at.value === '' && before && together(before)) goTo(before)
    write(at.value.slice(0, -1))
  })
  erase.className = 'erase'
  const next = nextWord === undefined ? undefined : key(nextWord, () => beside(1)?.focus())
  if (next) next.className = 'other next'
  pad.append(...keys, erase)

  if (foot) {
    const done = key(pad.dataset.done ?? '', foot.close)
    done.className = 'other done'
    pad.append(...(next ? [next] : []), done)
  }
  for (const input of inputs) {
    input.inputMode = 'none'
    input.addEventListener('focus', () => {
      turnTo(input)
      foot?.open(input)
    })
  }
  if (foot) return
  pad.hidden = false
  turnTo(at)
}
