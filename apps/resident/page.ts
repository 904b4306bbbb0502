/** Small comforts on every page; each page works without. */
import './help.ts'

const all = <E extends Element>(selector: string): E[] => [...document.querySelectorAll<E>(selector)]

/** A switch of size or colour takes effect at once and reloads nothing; without script it posts the page's form. */
const switchInPlace = (form: HTMLFormElement): void => {
  for (const pressed of form.querySelectorAll<HTMLButtonElement>('[name=print], [name=contrast]'))
    pressed.addEventListener('click', (event) => {
      event.preventDefault()
      const { name, value } = pressed
      const fields = [...new FormData(form)].map(([key, entry]) => [key, String(entry)])
      fetch(form.action, { method: 'POST', body: new URLSearchParams([...fields, [name, value]]) })
        .then((reply) => {
          if (!reply.ok) return pressed.form?.requestSubmit(pressed)
          document.documentElement.dataset[name] = value
          const on = value !== 'normal'
          pressed.setAttribute('aria-pressed', String(on))
          pressed.value = on ? 'normal' : name === 'print' ? 'large' : 'high'
        })
        .catch(() => pressed.form?.requestSubmit(pressed))
    })
}

/** How much may still be written; characters as people count them, not UTF-16 units. */
const countDown = (area: HTMLTextAreaElement): void => {
  const line = document.getElementById(`${area.id}-left`)
  const limit = Number(area.dataset.limit)
  if (!line || !limit) return
  const show = (): void => {
    const left = limit - [...area.value].length
    line.hidden = false
    line.classList.toggle('over', left < 0)
    line.textContent = ((left < 0 ? line.dataset.over : line.dataset.left) ?? '#').replace('#', String(Math.abs(left)))
  }
  area.addEventListener('input', show)
  show()
}

/** What is read aloud as it comes must not be read from the beginning: equal lines stay, new ones are added. */
const renew = (old: HTMLElement, fresh: HTMLElement): void => {
  if (!old.hasAttribute('aria-live')) return old.replaceWith(document.adoptNode(fresh))
  const lines = [...fresh.children]
  const from = [...old.children].findIndex((line, at) => line.innerHTML !== lines[at]?.innerHTML)
  const kept = from === -1 ? old.children.length : from
  for (const line of [...old.children].slice(kept)) line.remove()
  old.append(...lines.slice(kept))
}

/** The page as it is now: swaps what is marked `data-live`. True where the browser leaves for another page. */
const lookAgain = async (): Promise<boolean> => {
  const reply = await fetch(location.href, { headers: { accept: 'text/html' } })
  if (reply.redirected && new URL(reply.url).pathname !== location.pathname) {
    location.assign(reply.url)
    return true
  }
  if (!reply.ok) return false
  const fresh = new DOMParser().parseFromString(await reply.text(), 'text/html')
  if (fresh.body.dataset.as !== document.body.dataset.as) {
    location.reload()
    return true
  }
  for (const old of all<HTMLElement>('[data-live]')) {
    const now = fresh.getElementById(old.id)
    if (!now || now.isEqualNode(old) || old.contains(document.activeElement)) continue
    renew(old, now)
  }
  return false
}

/** Asks for the same page again and again; two changes at once are one look, and a page being left is not left twice. */
const keepLive = (seconds: number): void => {
  let looking = false
  let missed = false
  const refresh = (): void => {
    missed = looking
    if (looking) return
    looking = true
    lookAgain().then(
      (leaving) => {
        looking = leaving
        if (missed && !leaving) refresh()
      },
      (lost: unknown) => {
        looking = false
        console.info('still waiting for the network', lost)
      },
    )
  }
  setInterval(() => document.hidden || refresh(), seconds * 1000)
  // the call's script says so when the server does
  document.addEventListener('changed', refresh)
}

/** The server's time, going on: the day of a demo may stand still, and a kiosk's own clock may be wrong. */
const keepTime = (clock: HTMLTimeElement): void => {
  const began = Date.parse(clock.dateTime) - performance.now()
  const format = new Intl.DateTimeFormat('zh-CN', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'Asia/Shanghai',
  })
  setInterval(() => {
    const shown = format.format(began + performance.now())
    if (clock.textContent !== shown) clock.textContent = shown
  }, 1000)
}

all<HTMLFormElement>('.tools').forEach(switchInPlace)
all<HTMLTimeElement>('time.clock').forEach(keepTime)
all<HTMLTextAreaElement>('textarea[data-limit]').forEach(countDown)
for (const button of all<HTMLButtonElement>('[data-print-page]')) {
  button.hidden = false
  button.addEventListener('click', () => print())
}
const refresh = Number(document.body.dataset.refresh)
if (refresh > 0) keepLive(refresh)

if ('serviceWorker' in navigator)
  addEventListener('load', () => {
    navigator.serviceWorker.register('/sw.js').catch((why: unknown) => console.info('no page for a lost network', why))
  })
