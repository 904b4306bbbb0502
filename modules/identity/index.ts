import type { Module } from '@fengqiao/kernel/module.ts'
import { changeRoles } from './change-roles.ts'
import { createAccount } from './create-account.ts'
import { endAccount, reopenAccount, unlockAccount } from './end-account.ts'
import { endKiosk, enrolKiosk, listKioskPlaces, listKiosks, pairKiosk, renewKioskCode } from './kiosks.ts'
import { listAccounts, listWithoutAccount } from './list-accounts.ts'
import { myMatters } from './my-matters.ts'
import { changePassword, endOtherSessions, myAccount } from './my-account.ts'
import { pages } from './pages/index.ts'
import { beginHelp, endHelp, enterCode, requestCode } from './resident.ts'
import { resetPassword } from './reset-password.ts'
import { beginTotp, confirmTotp, endTotp } from './second-factor.ts'
import { signOut } from './sessions.ts'
import { signIn } from './sign-in.ts'
import { sweeps } from './sweeps.ts'
import { whoAmI } from './who-am-i.ts'
import { en, zh } from './words.ts'

export { firstPassword, refuseWeak } from './account-rules.ts'
export { findUser } from './find-user.ts'
export { keepAccount, keepKiosk } from './keep-account.ts'
export { atTheDoor, openDesk, openSession, sessionsOf } from './sessions.ts'
export type { Sessions } from './sessions.ts'
export { closeSetUp, openSetUp, setUpOf, spendSetUpCode } from './set-up-code.ts'
export { findEntrance, findKiosk, findStaff } from './store.ts'
export type { Kiosk } from './store.ts'

export const identity: Module = {
  name: 'identity',
  actions: [
    signIn,
    signOut,
    whoAmI,
    listAccounts,
    listWithoutAccount,
    createAccount,
    changeRoles,
    resetPassword,
    unlockAccount,
    endAccount,
    reopenAccount,
    myAccount,
    changePassword,
    endOtherSessions,
    beginTotp,
    confirmTotp,
    endTotp,
    listKioskPlaces,
    listKiosks,
    enrolKiosk,
    pairKiosk,
    renewKioskCode,
    endKiosk,
    requestCode,
    enterCode,
    myMatters,
    beginHelp,
    endHelp,
  ],
  words: { zh, en },
  pages,
  sweeps,
}
