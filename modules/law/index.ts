import type { Module } from '@fengqiao/kernel/module.ts'
import { listLaws, searchLaw, showArticle } from './statutes.ts'
import { en, zh } from './words.ts'

export { verifyCitations } from './cite.ts'
export { CorpusRefused } from './corpus.ts'
export { importCorpus } from './corpus-store.ts'
export type { ImportReport } from './corpus-store.ts'
export { openLaw } from './open-law.ts'
export type { OpenedLaw } from './open-law.ts'
export { readCorpus } from './read-corpus.ts'

export const law: Module = { name: 'law', actions: [searchLaw, showArticle, listLaws], words: { zh, en } }
