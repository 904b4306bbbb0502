import type { Page } from '@fengqiao/kernel/module.ts'
import { setUpPages } from './set-up.ts'

export const pages: readonly Page[] = [...setUpPages]
