import { createContext, useContext } from 'react'
import type { Endpoint } from '@fengqiao/kernel/contract.ts'

/** How a move of a machine is made at the desk: `mediation.accept` → the endpoint whose form is drawn. */
export type MoveForms = Readonly<Record<string, Endpoint>>

const Forms = createContext<MoveForms>({})

/** Filled by the desk from every module's `./ui` door; a case page asks for what it may offer. */
export const MoveFormsProvider = Forms.Provider
export const useMoveForms = (): MoveForms => useContext(Forms)
