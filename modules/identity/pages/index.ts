import type { Page } from '@fengqiao/kernel/module.ts'
import { kioskPages } from './kiosk.ts'
import { minePages } from './mine.ts'

export const pages: readonly Page[] = [...kioskPages, ...minePages]
