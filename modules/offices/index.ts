import type { Module } from '@fengqiao/kernel/module.ts'
import { foundOffice } from './found-office.ts'
import { citing } from './citing.ts'
import { exportNetwork, importNetwork, networkTemplate, tryNetwork } from './import-network.ts'
import { pages } from './pages/index.ts'
import { listPlaces, showPlace } from './places.ts'
import { changeSetting, listSettings } from './settings.ts'
import { setUp, standing } from './set-up.ts'
import { networkFigures } from './show-figures.ts'
import { en, zh } from './words.ts'

export { keepNetwork } from './keep-network.ts'
export { exportNetwork, importNetwork, networkTemplate, tryNetwork }

export const offices: Module = {
  name: 'offices',
  actions: [
    standing,
    setUp,
    foundOffice,
    networkFigures,
    listPlaces,
    showPlace,
    tryNetwork,
    importNetwork,
    networkTemplate,
    exportNetwork,
    listSettings,
    changeSetting,
  ],
  words: { zh, en },
  pages,
  citing,
}
