import { serveStatic } from '@hono/node-server/serve-static'
import type { Context, Hono } from 'hono'
import { distDir } from './build.ts'

const hashed = (_: string, c: Context) => c.header('cache-control', 'public, max-age=31536000, immutable')
const anew = (_: string, c: Context) => c.header('cache-control', 'no-cache')

/** The built files of both applications. A hashed name never changes what it holds; all others are asked for anew. */
export const serveBuilt = (app: Hono): void => {
  // under the root, so that it may answer for every resident page
  app.get('/sw.js', serveStatic({ root: distDir, path: 'resident/sw.js', onFound: anew }))
  app.get('/resident/offline.html', serveStatic({ root: distDir, onFound: anew }))
  app.get('/resident/*', serveStatic({ root: distDir, onFound: hashed }))
  app.get('/desk', (c) => c.redirect('/desk/'))
  app.get('/desk/assets/*', serveStatic({ root: distDir, onFound: hashed }))
  app.get('/desk/assets/*', (c) => c.notFound())
  app.get('/desk/*', serveStatic({ root: distDir, onFound: anew }))
  app.get('/desk/*', serveStatic({ root: distDir, path: 'desk/index.html', onFound: anew }))
}
