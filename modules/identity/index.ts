import type { Module } from '@fengqiao/kernel/module.ts'
import { signOut } from './sessions.ts'
import { signIn } from './sign-in.ts'
import { whoAmI } from './who-am-i.ts'
import { en, zh } from './words.ts'

export { findUser } from './find-user.ts'
export { keepAccount, keepKiosk } from './keep-account.ts'
export { atTheDoor, openSession, sessionsOf } from './sessions.ts'
export type { Sessions } from './sessions.ts'
export { findEntrance, findKiosk } from './store.ts'
export type { Kiosk } from './store.ts'

export const identity: Module = { name: 'identity', actions: [signIn, signOut, whoAmI], words: { zh, en } }
