import type { Page } from '@fengqiao/kernel/module.ts'
import { kioskPages } from './kiosk.ts'

export const pages: readonly Page[] = [...kioskPages]
