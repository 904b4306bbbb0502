/** Without a network a phone or kiosk gets one page that says so. Nobody's pages are ever kept on the device. */

type Lasting = Event & { waitUntil(work: Promise<unknown>): void }
type Fetching = Event & { readonly request: Request; respondWith(reply: Promise<Response>): void }

/** Put before this script by the build: a name that changes with what is kept, the page, and what the page shows. */
declare const keptOffline: { readonly name: string; readonly page: string; readonly files: readonly string[] }

const keep = async (): Promise<void> => {
  const store = await caches.open(keptOffline.name)
  await store.addAll([keptOffline.page, ...keptOffline.files])
}

const dropOlder = async (): Promise<void> => {
  const names = await caches.keys()
  const older = names.filter((name) => name.startsWith('resident-') && name !== keptOffline.name)
  await Promise.all(older.map((name) => caches.delete(name)))
}

const lost = (): Response => new Response('', { status: 504 })

addEventListener('install', (event) => (event as Lasting).waitUntil(keep()))
addEventListener('activate', (event) => (event as Lasting).waitUntil(dropOlder()))
addEventListener('fetch', (event) => {
  const { request, respondWith } = event as Fetching
  if (request.method !== 'GET') return
  const { origin, pathname } = new URL(request.url)
  if (origin !== location.origin) return
  const reply = respondWith.bind(event)
  if (request.mode === 'navigate')
    reply(fetch(request).catch(async () => (await caches.match(keptOffline.page)) ?? lost()))
  else if (keptOffline.files.includes(pathname)) reply(caches.match(pathname).then((kept) => kept ?? fetch(request)))
})

export {}
