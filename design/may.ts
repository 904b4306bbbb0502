import { createContext, useCallback, useContext } from 'react'
import type { Endpoint } from '@fengqiao/kernel/contract.ts'
import type { Role } from '@fengqiao/kernel/principal.ts'

const Roles = createContext<readonly string[]>([])

/** Filled by the desk with the roles of whoever is signed in. */
export const RolesProvider = Roles.Provider

/** Whether the reader may call an endpoint at all, as its contract says; what is not theirs is neither asked nor offered. */
export const useMay = (): ((endpoint: Pick<Endpoint, 'by'>) => boolean) => {
  const roles = useContext(Roles)
  return useCallback(({ by }) => by.some((role: Role) => roles.includes(role)), [roles])
}
