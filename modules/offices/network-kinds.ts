/** The kinds of places and posts an office has, and which may stand or be held where. */

import { employments, workerPosts } from '@fengqiao/people/contract'

export { employments }

export const nodeKinds = [
  'district',
  'street',
  'community',
  'estate',
  'grid',
  'building',
  'residentGroup',
  'station',
  'legalHome',
  'kiosk',
  'room',
  'chatGroup',
  'culturePosition',
  'partnerBody',
  'keyOrganisation',
] as const
export type NodeKind = (typeof nodeKinds)[number]

/** The kinds of node each kind may stand under; an empty row stands at the top. */
export const parentKinds: Record<NodeKind, readonly NodeKind[]> = {
  district: [],
  street: ['district'],
  community: ['street'],
  estate: ['community'],
  grid: ['community'],
  building: ['estate'],
  residentGroup: ['community'],
  station: ['street', 'community', 'legalHome'],
  legalHome: ['community'],
  kiosk: ['legalHome', 'station'],
  room: ['street', 'station', 'legalHome', 'partnerBody'],
  chatGroup: ['building'],
  culturePosition: ['street', 'community'],
  partnerBody: ['district', 'street'],
  keyOrganisation: ['community'],
}

export const stationCategories = ['publicLegalService', 'coordinationCentre', 'coordination'] as const
export const roomCategories = ['mediation', 'special', 'police', 'zone'] as const
export const cultureCategories = ['board', 'square', 'corridor', 'panel', 'led', 'newMedia'] as const
export const partnerCategories = [
  'court',
  'police',
  'labour',
  'petitions',
  'lawFirm',
  'governance',
  'legalAid',
  'notary',
  'other',
] as const
export const organisationCategories = [
  'hospital',
  'school',
  'market',
  'park',
  'sports',
  'factory',
  'property',
  'transport',
  'shop',
  'other',
] as const
export type Category =
  | (typeof stationCategories)[number]
  | (typeof roomCategories)[number]
  | (typeof cultureCategories)[number]
  | (typeof partnerCategories)[number]
  | (typeof organisationCategories)[number]

export const memberRoles = ['chair', 'deputy', 'member'] as const

export const postKinds = workerPosts
export type PostKind = (typeof postKinds)[number]

/** Where each post may be held. */
export const postPlaces: Record<PostKind, readonly NodeKind[]> = {
  director: ['street'],
  clerk: ['street'],
  lawyer: ['community', 'street', 'station', 'room'],
  mediator: ['community', 'street', 'room'],
  legalMindedResident: ['community'],
  volunteer: ['community', 'street'],
  gridWorker: ['grid'],
  partner: ['partnerBody'],
  bureau: ['district'],
  auditor: ['district', 'street'],
  administrator: ['district', 'street'],
}

export type Employment = (typeof employments)[number]

/** The employment of a post when the cell is empty; a mediator's must be written, since full-time ones are counted. */
export const usualEmployment: Record<Exclude<PostKind, 'mediator'>, Employment> = {
  director: 'staff',
  clerk: 'staff',
  lawyer: 'counsel',
  legalMindedResident: 'unpaid',
  volunteer: 'unpaid',
  gridWorker: 'fullTime',
  partner: 'staff',
  bureau: 'staff',
  auditor: 'staff',
  administrator: 'staff',
}

/** Where mediators are recruited. */
export const pools = ['retiredCadre', 'deputy', 'propertyStaff', 'groupLeader', 'willingResident'] as const
export type Pool = (typeof pools)[number]
