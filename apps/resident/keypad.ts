/** Keys on a kiosk for codes and numbers, so that nobody has to fight an input method for eight glyphs. */
export const keypad = (pad: HTMLElement): void => {
  const inputs = (pad.dataset.for ?? '')
    .split(' ')
    .map((id) => document.getElementById(id))
    .filter((input) => input instanceof HTMLInputElement)
  const [first] = inputs
  if (!first) return
  let at = inputs.find((input) => input.matches('[aria-invalid]')) ?? first
  const most = (input: HTMLInputElement): number => Number(input.dataset.most)
  const canTake = (input: HTMLInputElement, glyph: string): boolean => (input.dataset.glyphs ?? glyph).includes(glyph)
  const turnTo = (input: HTMLInputElement): void => {
    at = input
    for (const each of inputs) each.classList.toggle('keyed', each === input)
    // a glyph this field never holds can't be pressed into it
    for (const each of keys) each.disabled = !canTake(input, each.textContent)
  }
  for (const input of inputs) {
    input.inputMode = 'none'
    input.addEventListener('focus', () => turnTo(input))
  }
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
  const keys = [...(pad.dataset.keys ?? '')].map((glyph) =>
    key(glyph, () => {
      write((at.value + glyph).slice(0, most(at)))
      // a full code goes on into the secret below it
      const next = inputs[inputs.indexOf(at) + 1]
      if (next && next.value === '' && at.value.length === most(at)) turnTo(next)
    }),
  )
  const erase = key(pad.dataset.erase ?? '⌫', () => {
    const before = inputs[inputs.indexOf(at) - 1]
    if (at.value === '' && before) turnTo(before)
    write(at.value.slice(0, -1))
  })
  erase.className = 'erase'
  pad.append(...keys, erase)
  pad.hidden = false
  turnTo(at)
}
