import type { Module } from '@fengqiao/kernel/module.ts'
import { pages } from './pages/index.ts'
import { setUp, standing } from './set-up.ts'
import { en, zh } from './words.ts'

export const offices: Module = { name: 'offices', actions: [standing, setUp], words: { zh, en }, pages }
