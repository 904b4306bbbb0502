import type { Both } from '@fengqiao/kernel/field.ts'
import type { Figures } from './figures.ts'
import type { Category, Employment, NodeKind, PostKind } from './network.ts'

/** One figure an office reports, how it is counted, and the list it opens into. */
export type FigureRule = Both & { readonly key: string } & (
    | { readonly of: 'places'; readonly kind: NodeKind; readonly category?: Category }
    | { readonly of: 'workers'; readonly post: PostKind; readonly employment?: Employment }
  )

/** In the order the office reports them. */
export const figureRules: readonly FigureRule[] = [
  { key: 'communities', of: 'places', kind: 'community', zh: '社区', en: 'Communities' },
  { key: 'residentGroups', of: 'places', kind: 'residentGroup', zh: '居民小组', en: 'Resident groups' },
  { key: 'grids', of: 'places', kind: 'grid', zh: '法律服务网格', en: 'Service grids' },
  { key: 'estates', of: 'places', kind: 'estate', zh: '小区', en: 'Estates' },
  { key: 'buildings', of: 'places', kind: 'building', zh: '楼栋', en: 'Buildings' },
  { key: 'chatGroups', of: 'places', kind: 'chatGroup', zh: '楼栋微信群', en: 'Chat groups' },
  { key: 'legalHomes', of: 'places', kind: 'legalHome', zh: '法律之家', en: 'Legal homes' },
  { key: 'kiosks', of: 'places', kind: 'kiosk', zh: '自助机', en: 'Kiosks' },
  {
    key: 'stations',
    of: 'places',
    kind: 'station',
    category: 'publicLegalService',
    zh: '公共法律服务工作站',
    en: 'Legal service stations',
  },
  { key: 'keyOrganisations', of: 'places', kind: 'keyOrganisation', zh: '重点企事业单位', en: 'Key organisations' },
  { key: 'partnerBodies', of: 'places', kind: 'partnerBody', zh: '联动单位', en: 'Partner bodies' },
  { key: 'lawyers', of: 'workers', post: 'lawyer', zh: '社区律师', en: 'Community lawyers' },
  {
    key: 'fullTimeMediators',
    of: 'workers',
    post: 'mediator',
    employment: 'fullTime',
    zh: '专职调解员',
    en: 'Full-time mediators',
  },
  { key: 'legalMinded', of: 'workers', post: 'legalMindedResident', zh: '法律明白人', en: 'Legal-minded residents' },
  { key: 'volunteers', of: 'workers', post: 'volunteer', zh: '法治宣传志愿者', en: 'Volunteers' },
  { key: 'gridWorkers', of: 'workers', post: 'gridWorker', zh: '网格员', en: 'Grid workers' },
]

export const countBy = (figures: Figures, rule: FigureRule): number => {
  if (rule.of === 'workers') return figures.holders(rule.post, rule.employment)
  return rule.category ? figures.category(rule.kind, rule.category) : figures.places[rule.kind]
}
