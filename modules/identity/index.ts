import { signIn } from './sign-in.ts'
import { signOut } from './sessions.ts'
import { whoAmI } from './who-am-i.ts'

export { atTheDoor, openSession, sessionsOf } from './sessions.ts'
export type { Sessions } from './sessions.ts'

export const actions = [signIn, signOut, whoAmI]
