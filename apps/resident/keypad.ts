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
  const turnTo = (input: HTMLInputElement): void => {
    at = input
    for (const each of inputs) each.classList.toggle('keyed', each === input)
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
      // a full code goes on into the secret below it
      const next = at.value.length < most(at) ? at : inputs[inputs.indexOf(at) + 1]
      if (!next) return
      turnTo(next)
      write((next.value + glyph).slice(0, most(next)))
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
