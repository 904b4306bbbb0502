import { useRead, type Reading } from '@fengqiao/design/ask.ts'
import { useReadIfMay } from '@fengqiao/design/may.ts'
import { choices, showMediation, type MediationView } from '../contract.ts'

/** Everything of one mediation, read once for the page and all its forms. */
export const useMediation = (matter: string): Reading<MediationView> => useRead(showMediation, { matter })

export const useChoices = () => useReadIfMay(choices, {}).data
