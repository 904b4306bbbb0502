import { action } from '@fengqiao/kernel/action.ts'
import { networkFigures as contract } from './contract.ts'
import { countBy, figureRules } from './figures-data.ts'
import { figuresOf } from './figures.ts'
import { officeOf } from './import-network.ts'
import { readNetwork } from './read-network.ts'

export const networkFigures = action(contract, async ({ tx, me, input }) => {
  const office = officeOf(me, input.office)
  const network = await readNetwork(tx, office)
  const figures = figuresOf(network)
  const street = network.places.find(({ kind }) => kind === 'street')
  return {
    office: { id: office, name: street?.officeName ?? street?.name ?? '' },
    residents: figures.residents,
    hectares: figures.hectares,
    committees: figures.committees,
    figures: figureRules.map((rule) => ({
      key: rule.key,
      title: { zh: rule.zh, en: rule.en },
      n: countBy(figures, rule),
      list:
        rule.of === 'places'
          ? { of: rule.of, kind: rule.kind, category: rule.category ?? null }
          : { of: rule.of, post: rule.post, employment: rule.employment ?? null },
    })),
  }
})
