import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

const base = '/desk/'

/** What a computer or phone needs to keep the desk as a program of its own. */
const manifest = {
  name: '枫桥工作台',
  short_name: '枫桥工作台',
  lang: 'zh-CN',
  start_url: base,
  scope: base,
  display: 'standalone' as const,
  background_color: '#FBF8F3',
  theme_color: '#FBF8F3',
  icons: [
    { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
    { src: 'icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any maskable' },
    { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any maskable' },
  ],
}

export default defineConfig({
  root: import.meta.dirname,
  base,
  publicDir: `${import.meta.dirname}/../../design/app-icons`,
  plugins: [
    react(),
    VitePWA({
      manifest,
      injectRegister: false,
      workbox: {
        // pages come from the network while there is one, so that nobody works on yesterday's desk
        globPatterns: ['index.html', 'assets/*.{js,css}', 'icon.svg'],
        maximumFileSizeToCacheInBytes: 4_000_000,
        navigateFallback: null,
        cleanupOutdatedCaches: true,
        runtimeCaching: [
          {
            urlPattern: ({ request }) => request.mode === 'navigate',
            handler: 'NetworkFirst',
            options: {
              cacheName: 'desk-pages',
              networkTimeoutSeconds: 4,
              precacheFallback: { fallbackURL: 'index.html' },
            },
          },
        ],
      },
    }),
  ],
  server: { proxy: { '/api': 'http://127.0.0.1:8080', '/live': { target: 'ws://127.0.0.1:8080', ws: true } } },
  build: { target: 'es2022', emptyOutDir: true },
})
