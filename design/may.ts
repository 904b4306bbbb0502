import { createContext, useCallback, useContext } from 'react'
import type { Endpoint, InputOf, OutputOf } from '@fengqiao/kernel/contract.ts'
import { useRead, type Reading } from './ask.ts'

type Allowing = Pick<Endpoint, 'by'>

/** Whether somebody of these roles may call an endpoint, as its contract says. */
export const mayCall = (roles: readonly string[], { by }: Allowing): boolean =>
  by.some((role: string) => roles.includes(role))

const Roles = createContext<readonly string[]>([])

/** The roles of whoever is signed in; set once by the shell. */
export const RolesProvider = Roles.Provider

/** What one may not do is not offered. */
export const useMay = (): ((endpoint: Allowing) => boolean) => {
  const roles = useContext(Roles)
  return useCallback((endpoint) => mayCall(roles, endpoint), [roles])
}

/** `useRead` for those who may ask; for others nothing is asked and there is no `data`. */
export const useReadIfMay = <E extends Endpoint>(endpoint: E, params: InputOf<E>): Reading<OutputOf<E>> => {
  const may = useMay()
  return useRead(endpoint, params, { when: may(endpoint) })
}
