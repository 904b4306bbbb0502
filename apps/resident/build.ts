import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { offlinePage } from './offline-page.ts'

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
const sources = {
  css: 'resident.css',
  page: 'page.ts',
  kiosk: 'kiosk.ts',
  'read-aloud': 'read-aloud.ts',
  'verify-file': 'verify-file.ts',
  call: 'call.ts',
  worker: 'service-worker.ts',
} as const
const iconsFolder = here('../../design/app-icons/')
const icons = { icon: 'icon.svg', 'icon-192': 'icon-192.png', 'icon-512': 'icon-512.png' } as const

const hashed = (name: string, content: Uint8Array): string =>
  name.replace('.', `-${createHash('sha256').update(content).digest('hex').slice(0, 8)}.`)

/** What a phone needs to put the service on its home screen. */
const webManifest = (addresses: Record<string, string>): string =>
  JSON.stringify({
    name: '枫桥 · 司法所',
    short_name: '枫桥',
    lang: 'zh-CN',
    start_url: '/',
    display: 'standalone',
    background_color: '#FBF8F3',
    theme_color: '#FBF8F3',
    icons: [
      { src: addresses.icon, sizes: 'any', type: 'image/svg+xml' },
      { src: addresses['icon-192'], sizes: '192x192', type: 'image/png', purpose: 'any maskable' },
      { src: addresses['icon-512'], sizes: '512x512', type: 'image/png', purpose: 'any maskable' },
    ],
  })

/** The worker under one lasting name, told what to keep; its cache is new whenever the page or its files are. */
const writeWorker = async (
  outDir: string,
  base: string,
  addresses: Readonly<Record<string, string>>,
): Promise<void> => {
  const page = offlinePage(addresses)
  const files = [addresses['css'], addresses['icon']]
  const built = await readFile(`${outDir}/${(addresses['worker'] ?? '').slice(base.length)}`, 'utf8')
  const digest = createHash('sha256').update(page).update(built).digest('hex').slice(0, 8)
  const kept = { name: `resident-${digest}`, page: `${base}offline.html`, files }
  await writeFile(`${outDir}/offline.html`, page)
  await writeFile(`${outDir}/sw.js`, `const keptOffline = ${JSON.stringify(kept)}\n${built}`)
}

/**
 * Builds styles, scripts and icons of phone and kiosk into `outDir`, every name hashed, and writes there
 * `assets.json`: name → address below `base`. Returns the same table.
 */
export const buildResident = async (outDir: string, base = '/resident/'): Promise<Record<string, string>> => {
  await build({
    configFile: false,
    root: here('.'),
    base,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: true,
      assetsDir: '.',
      manifest: 'vite.json',
      modulePreload: false,
      cssTarget: ['chrome87', 'safari14'],
      rolldownOptions: { input: Object.fromEntries(Object.entries(sources).map(([name, file]) => [name, here(file)])) },
    },
  })
  const made = JSON.parse(await readFile(`${outDir}/vite.json`, 'utf8')) as Record<string, { file: string }>
  const addresses: Record<string, string> = {}
  for (const [name, file] of Object.entries(sources)) {
    const built = made[file]
    if (!built) throw new Error(`the build of ${file} gave nothing`)
    addresses[name] = base + built.file
  }
  await mkdir(outDir, { recursive: true })
  for (const [name, file] of Object.entries(icons)) {
    const target = hashed(file, await readFile(iconsFolder + file))
    await copyFile(iconsFolder + file, `${outDir}/${target}`)
    addresses[name] = base + target
  }
  const manifest = webManifest(addresses)
  const manifestFile = hashed('resident.webmanifest', Buffer.from(manifest))
  await writeFile(`${outDir}/${manifestFile}`, manifest)
  addresses.manifest = base + manifestFile
  await writeWorker(outDir, base, addresses)
  await writeFile(`${outDir}/assets.json`, JSON.stringify(addresses, null, 2))
  return addresses
}
