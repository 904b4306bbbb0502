import type { Pool } from 'pg'
import { connect } from '@fengqiao/database/connect.ts'
import { migrate } from '@fengqiao/database/migrate.ts'
import { openListening, openPool } from '@fengqiao/database/pool.ts'
import type { House } from '@fengqiao/kernel/action.ts'
import { dayOf } from '@fengqiao/kernel/clock.ts'
import type { Clock } from '@fengqiao/kernel/clock.ts'
import { nodeCrypto } from '@fengqiao/kernel/crypto.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { gatewaysOf } from '@fengqiao/kernel/http-gateway.ts'
import { openFiles } from '@fengqiao/kernel/files.ts'
import { keepFact } from '@fengqiao/kernel/installation.ts'
import { loadInstallationKey } from '@fengqiao/kernel/installation-key.ts'
import type { InstallationKey } from '@fengqiao/kernel/installation-key.ts'
import { localLive, sharedLive } from '@fengqiao/kernel/live.ts'
import { iceServersOf, peerToPeer } from '@fengqiao/kernel/media.ts'
import type { Outside } from '@fengqiao/kernel/message.ts'
import { vaultOf } from '@fengqiao/kernel/vault.ts'
import { assistantOf, openLawAside, outsideModelOf } from '@fengqiao/law'
import { configuredAddress } from './address.ts'
import { lawFolder } from './law-folder.ts'
import { citing, machines } from './mount.ts'

export type Installation = {
  readonly house: House
  readonly key: InstallationKey
  readonly dataDir: string
  /** For arranging an installation (demo people, import): the owner, never used for a request. */
  readonly owner: Pool | null
  stop(): Promise<void>
}

/** The database knows its key's number: a key of another installation is named, never tried. */
const checkKeyId = async (owner: Pool, id: string, dataDir: string, env: NodeJS.ProcessEnv): Promise<void> => {
  const expectedId = await keepFact(owner, 'key-id', id)
  if (expectedId !== id) loadInstallationKey({ dataDir, env, expectedId })
}

/** Opens an installation: key, database, migrations. Everything that can be wrong with it is said in one sentence. */
export const openHouse = async ({
  dataDir,
  clock,
  env,
  address = 'http://localhost:8420',
  log,
  outside = gatewaysOf(env),
}: {
  dataDir: string
  clock: Clock
  env: NodeJS.ProcessEnv
  /** The demo's, in place of the gateways `env` sets up. */
  outside?: Outside
  /** Where residents reach it, unless FENGQIAO_ADDRESS says better: a name the office's phones know. */
  address?: string
  log?: (line: string) => void
}): Promise<Installation> => {
  const key = loadInstallationKey({ dataDir, env })
  const media = peerToPeer(iceServersOf(env))
  const configured = configuredAddress(env)
  const assistant = assistantOf(env)
  const reorders = outsideModelOf(env)
  const law = openLawAside(lawFolder(dataDir), { today: () => dayOf(clock.now()), outside: reorders })
  const database = await connect({
    dataDir,
    ...(env['DATABASE_URL'] ? { databaseUrl: env['DATABASE_URL'] } : {}),
    ...(env['DATABASE_OWNER_URL'] ? { ownerUrl: env['DATABASE_OWNER_URL'] } : {}),
    ...(log ? { log } : {}),
  })
  const owner = database.owner ? openPool(database.owner) : null
  try {
    if (owner) {
      await migrate(owner)
      await checkKeyId(owner, key.id, dataDir, env)
    }
  } catch (error) {
    await owner?.end()
    await database.stop()
    throw error
  }
  const pool = openPool(database.app)
  // processes beside this one are possible only where the database is a server of its own
  const shared = env['DATABASE_URL'] ? await sharedLive(openListening(database.app), newId()) : undefined
  return {
    house: {
      pool,
      clock,
      vault: vaultOf(nodeCrypto, key.key),
      files: openFiles({ dataDir }),
      live: shared ?? localLive(),
      outside,
      media,
      machines,
      ports: {
        law,
        citing,
        ...(assistant ? { assistant } : {}),
        ...(reorders ? { outsideModel: { host: new URL(reorders.base).host } } : {}),
      },
      address: configured ?? address,
    },
    key,
    dataDir,
    owner,
    stop: async () => {
      await law.close()
      await shared?.stop()
      await pool.end()
      await owner?.end()
      await database.stop()
    },
  }
}
