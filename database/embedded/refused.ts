export const refusals = {
  'no-package': {
    zh: '本机系统没有随附的数据库程序，请设置 DATABASE_URL 指向一个 PostgreSQL 15 以上的服务器',
    en: 'no database program is shipped for this system: set DATABASE_URL to a PostgreSQL server, version 15 or newer',
  },
  'no-unshare': {
    zh: '以 root 运行内置数据库需要 unshare 命令和用户命名空间，本机不允许；请改用普通用户运行，或设置 DATABASE_URL',
    en: 'as root it needs unshare and user namespaces, refused here: run as an ordinary user or set DATABASE_URL',
  },
  'not-writable': {
    zh: '数据目录不能写入，请把该目录交给运行枫桥的用户，或另选一个数据目录',
    en: 'the data folder cannot be written: give it to the user who runs Fengqiao or choose another one',
  },
  'other-owner': {
    zh: '数据库文件属于另一个用户，请用原来的用户运行，或把数据目录的属主改成当前用户',
    en: 'the database files belong to another user: run as that user or change the owner of the data folder',
  },
  'other-version': {
    zh: '数据目录由另一个 PostgreSQL 大版本建立，请先用原来的版本备份，再在新目录恢复',
    en: 'the data folder is of another PostgreSQL version: back it up with that one, then restore into a new folder',
  },
  'disk-full': {
    zh: '磁盘已满，请先腾出空间再启动，已有数据没有改动',
    en: 'the disk is full: free some space and start again, nothing stored was changed',
  },
  'did-not-start': {
    zh: '内置数据库没有启动，原因见下面的记录',
    en: 'it did not start, its own words follow',
  },
} as const

export type EmbeddedReason = keyof typeof refusals

/** Why the embedded database cannot run here, in one Chinese and one English sentence with the remedy. */
export class EmbeddedRefused extends Error {
  readonly reason: EmbeddedReason

  constructor(reason: EmbeddedReason, detail = '') {
    const { zh, en } = refusals[reason]
    super(`${zh}。 / Embedded database: ${en}.${detail && ` (${detail.trim()})`}`)
    this.name = 'EmbeddedRefused'
    this.reason = reason
  }
}

/** Reads what PostgreSQL printed before it gave up. */
export function refusalFrom(output: string): EmbeddedRefused {
  if (/No space left on device/i.test(output)) return new EmbeddedRefused('disk-full')
  const reason = /Permission denied|Read-only file system/i.test(output) ? 'not-writable' : 'did-not-start'
  return new EmbeddedRefused(reason, lastLines(output))
}

const lastLines = (output: string) => output.trim().split('\n').slice(-6).join('\n')
