import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

export type Copy = {
  readonly folder: string
  /** Runs a command of the copy; throws the end of what it printed when it fails. */
  run(command: string, ...words: string[]): string
  remove(): void
}

/** The house as git knows it, on the packages that are here; its own workspaces are the copy's. */
export const copyHouse = (): Copy => {
  const folder = mkdtempSync(join(tmpdir(), 'fq-new-module-'))
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' })
  for (const path of listed.split('\0')) {
    if (path === '' || !statSync(join(root, path), { throwIfNoEntry: false })?.isFile()) continue
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    cpSync(join(root, path), join(folder, path))
  }
  const packages = join(root, 'node_modules')
  mkdirSync(join(folder, 'node_modules/@fengqiao'), { recursive: true })
  for (const name of readdirSync(packages))
    if (name !== '@fengqiao' && name !== '.cache') symlinkSync(join(packages, name), join(folder, 'node_modules', name))
  for (const name of readdirSync(join(packages, '@fengqiao')))
    symlinkSync(readlinkSync(join(packages, '@fengqiao', name)), join(folder, 'node_modules/@fengqiao', name))
  execFileSync('git', ['init', '--quiet'], { cwd: folder })
  const { FENGQIAO_TEST_CLUSTER: _, VITEST: __, ...env } = process.env
  const run = (command: string, ...words: string[]): string => {
    try {
      return execFileSync(join(folder, command), words, {
        cwd: folder,
        encoding: 'utf8',
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
      })
    } catch (error) {
      const { stdout, stderr } = error as { stdout: string; stderr: string }
      throw new Error(`${command} ${words.join(' ')}\n${stdout.slice(-4000)}${stderr.slice(-2000)}`, { cause: error })
    }
  }
  return { folder, run, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
