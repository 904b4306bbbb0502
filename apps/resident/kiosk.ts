/** A kiosk leaves nothing of one person for the next: it asks, counts down, has the server wipe, and goes home. */
import { keypad } from './keypad.ts'

const wipeNow = async (form: HTMLFormElement): Promise<void> => {
  try {
    await fetch(form.action, {
      method: 'POST',
      body: new URLSearchParams([...new FormData(form)].map(([key, entry]) => [key, String(entry)])),
    })
  } finally {
    sessionStorage.clear()
    localStorage.clear()
    speechSynthesis?.cancel()
    location.replace('/')
  }
}

const watch = (dialog: HTMLDialogElement): void => {
  const wipe = dialog.querySelector<HTMLFormElement>('#wipe')
  const shown = dialog.querySelector('#still-there-left')
  const after = Number(dialog.dataset.after)
  const count = Number(dialog.dataset.count)
  if (!wipe || !shown) return
  let touched = Date.now()
  let wiping = false

  const stay = (): void => {
    touched = Date.now()
    if (dialog.open) dialog.close()
  }
  const wipeOnce = (): void => {
    if (wiping) return
    wiping = true
    void wipeNow(wipe)
  }
  for (const kind of ['pointerdown', 'keydown', 'input', 'scroll'] as const)
    addEventListener(
      kind,
      () => {
        if (!dialog.open) touched = Date.now()
      },
      { passive: true, capture: true },
    )
  dialog.addEventListener('close', stay)
  wipe.addEventListener('submit', (event) => {
    event.preventDefault()
    wipeOnce()
  })
  setInterval(() => {
    const talking =
      document.querySelector('#call:is([data-state=connecting], [data-state=live], [data-state=weak])') !== null
    if (talking) touched = Date.now()
    const left = Math.ceil(after + count - (Date.now() - touched) / 1000)
    if (left <= 0) return wipeOnce()
    if (left <= count) {
      shown.textContent = String(left)
      if (!dialog.open) dialog.showModal()
    }
  }, 500)
}

addEventListener('contextmenu', (event) => event.preventDefault())
addEventListener('dragstart', (event) => event.preventDefault())
/** A page brought back from the cache by “back” would show the last person's words. */
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload()
})

const dialog = document.querySelector<HTMLDialogElement>('#still-there')
if (dialog) watch(dialog)
const pad = document.querySelector<HTMLElement>('#keypad')
if (pad) keypad(pad)
