import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { buildDesk } from '@fengqiao/desk/build.ts'
import { buildResident } from '@fengqiao/resident/build.ts'

const root = resolve(import.meta.dirname, '../..')
export const distDir = join(root, 'dist')
const assetsFile = join(distDir, 'assets.json')

/** Builds both web applications; the resident's hashed addresses are kept beside them. */
export const buildAll = async (): Promise<void> => {
  const assets = await buildResident(join(distDir, 'resident'))
  await buildDesk(join(distDir, 'desk'))
  writeFileSync(assetsFile, JSON.stringify(assets))
}

/** The resident pages' assets, built now if npm ci could not. */
export const builtAssets = async (): Promise<Readonly<Record<string, string>>> => {
  if (!existsSync(assetsFile) || !existsSync(join(distDir, 'desk/index.html'))) await buildAll()
  return JSON.parse(readFileSync(assetsFile, 'utf8')) as Record<string, string>
}

if (process.argv[1] === import.meta.filename) await buildAll()
