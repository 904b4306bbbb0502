export type StorageFailure = 'disk-full' | 'folder-not-writable' | 'file-missing' | 'disk-failed'

const storageSentences: Record<StorageFailure, (path: string) => { zh: string; en: string }> = {
  'disk-full': (path) => ({
    zh: `磁盘已满，文件没有存下（${path}）。请清理磁盘或换到更大的磁盘后重试。`,
    en: `The disk is full; the file was not stored (${path}). Free some space or use a larger disk, then try again.`,
  }),
  'folder-not-writable': (path) => ({
    zh: `无法写入文件夹 ${path}。请检查它是否存在、权限是否属于运行本系统的账户、磁盘是否为只读。`,
    en:
      `The folder ${path} cannot be written. ` +
      'Check that it exists, belongs to the account that runs Fengqiao and is not read-only.',
  }),
  'file-missing': (path) => ({
    zh: `找不到已存的文件 ${path}。请从备份中恢复它。`,
    en: `The stored file ${path} is missing. Restore it from the backup.`,
  }),
  'disk-failed': (path) => ({
    zh: `读写 ${path} 时磁盘出错。请检查磁盘，必要时从备份恢复。`,
    en: `The disk failed while reading or writing ${path}. Check the disk and restore from the backup if needed.`,
  }),
}

const failureOf: Record<string, StorageFailure> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EACCES: 'folder-not-writable',
  EPERM: 'folder-not-writable',
  EROFS: 'folder-not-writable',
  ENOTDIR: 'folder-not-writable',
  EEXIST: 'folder-not-writable',
  ENOENT: 'file-missing',
  EIO: 'disk-failed',
  EMFILE: 'disk-failed',
  ENFILE: 'disk-failed',
}

/** The disk, not the file, is at fault: for the operator. `zh` and `en` name the place and the remedy. */
export class StorageFailed extends Error {
  readonly code: StorageFailure
  readonly zh: string
  readonly en: string

  constructor(code: StorageFailure, path: string, cause: unknown) {
    const { zh, en } = storageSentences[code](path)
    super(`${zh}\n${en}`, { cause })
    this.name = 'StorageFailed'
    this.code = code
    this.zh = zh
    this.en = en
  }
}

/** A disk's error as a StorageFailed; any other one, a broken upload among them, as it is. */
export const asStorageFailure = (error: unknown, path: string): unknown => {
  const failure = failureOf[(error as NodeJS.ErrnoException).code ?? '']
  return failure ? new StorageFailed(failure, path, error) : error
}
