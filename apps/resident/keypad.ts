/** Keys for a receipt code on a kiosk, so that nobody has to fight an input method for eight glyphs. */
export const keypad = (pad: HTMLElement): void => {
  const input = document.getElementById(pad.dataset.for ?? '')
  if (!(input instanceof HTMLInputElement)) return
  input.inputMode = 'none'
  const key = (label: string, press: () => string): HTMLButtonElement => {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = label
    button.addEventListener('click', () => {
      input.value = press()
      input.dispatchEvent(new Event('input', { bubbles: true }))
    })
    return button
  }
  const keys = [...(pad.dataset.keys ?? '')].map((glyph) => key(glyph, () => (input.value + glyph).slice(0, 8)))
  const erase = key(pad.dataset.erase ?? '⌫', () => input.value.slice(0, -1))
  erase.className = 'erase'
  pad.append(...keys, erase)
  pad.hidden = false
}
