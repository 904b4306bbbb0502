import { createHash } from 'node:crypto'
import { demoAccounts } from '@fengqiao/testing/cast/demo-accounts.ts'
import type { DemoAccount } from '@fengqiao/testing/cast/demo-accounts.ts'
import { tianhui } from '@fengqiao/testing/cast/tianhui.ts'
import { atTheDoor, keepAccount, keepKiosk } from '@fengqiao/identity'
import type { House } from '@fengqiao/kernel/action.ts'
import { factStands, replaceFact } from '@fengqiao/kernel/installation.ts'
import { hashPassword } from '@fengqiao/kernel/password.ts'
import { theClock } from '@fengqiao/kernel/principal.ts'
import type { Role } from '@fengqiao/kernel/principal.ts'
import { inTransaction } from '@fengqiao/kernel/tx.ts'
import { keepNetwork } from '@fengqiao/offices/keep-network'
import type { Installation } from './open-house.ts'
import { seedDemo } from './seed-demo.ts'

/** Public on purpose: it opens invented data on the machine that shows the demo, nothing else. */
export const demoKioskKey = 'demo-kiosk-of-the-invented-tianhui-office'
const demoHome = '银杏园'

/** What the demo brings, as one digest: an installation that holds it already is left alone. */
const demoDigest = (): string =>
  createHash('sm3')
    .update(JSON.stringify([tianhui, demoAccounts, demoKioskKey]))
    .digest('hex')

/** Puts the demo into an installation unless the same one stands there; a second start costs one question. */
export const keepDemo = async ({ house, owner }: Installation): Promise<readonly DemoAccount[]> => {
  const digest = demoDigest()
  if (owner && (await factStands(owner, 'demo', digest))) return demoAccounts
  await arrangeDemo(house)
  if (owner) await replaceFact(owner, 'demo', digest)
  return demoAccounts
}

/** The invented Tianhui office: the whole network, the demo's accounts and kiosk, work on the desk. Idempotent. */
export const arrangeDemo = async (house: House): Promise<void> => {
  const now = house.clock.now()
  const given = { now, by: theClock.id }
  const kept = await inTransaction(house.pool, { me: theClock, now, writes: true }, (tx) =>
    keepNetwork(tx, tianhui, { now, seal: house.vault.sealReply }),
  )
  const home = tianhui.places.find((place) => place.kind === 'legalHome' && place.name.includes(demoHome))
  const district = tianhui.places.find((place) => place.kind === 'district')
  const passwordHash = await hashPassword(demoAccounts[0]!.password)
  await atTheDoor(house.pool, now, true, async (tx) => {
    for (const account of demoAccounts) {
      const person = tianhui.people.find((each) => each.signIn === account.user)
      const worker = person && kept.workers.get(person.code)
      if (worker)
        await keepAccount(
          tx,
          {
            worker,
            office: kept.office,
            user: account.user,
            passwordHash,
            roles: [account.role as Role],
            // a bureau reads every office of its district
            ...(account.role === 'bureau' && district ? { offices: [kept.places.get(district.code)!] } : {}),
          },
          given,
        )
    }
    if (home)
      await keepKiosk(
        tx,
        { office: kept.office, place: kept.places.get(home.code)!, name: '演示自助机', key: demoKioskKey },
        given,
      )
  })
  const workerOf = (role: Role) => {
    const account = demoAccounts.find((each) => each.role === role)!
    const person = tianhui.people.find((each) => each.signIn === account.user)!
    return { id: kept.workers.get(person.code)!, name: person.name, role }
  }
  await seedDemo(house, {
    office: kept.office,
    clerk: workerOf('clerk'),
    director: workerOf('director'),
    lawyer: workerOf('lawyer'),
  })
}
