import { createContext, useContext, type ComponentType } from 'react'
import type { Endpoint } from '@fengqiao/kernel/contract.ts'
import type { Both } from '@fengqiao/kernel/field.ts'
import type { Meanwhile } from './parts/notices.tsx'
import type { StoryItem } from './patterns/timeline.tsx'
import type { Language } from './preferences.ts'
import type { Start } from './screens.ts'

/** What the case page hands to a module's own forms and sections: the header, as far as they need it. */
export type MatterShown = {
  readonly id: string
  readonly version: number
  readonly kind: string
  readonly title: string
  readonly number: string | null
  readonly place: string | null
  readonly placeId: string | null
  readonly topic: string | null
  readonly amountFen: number | null
  readonly parties: readonly {
    readonly id: string
    readonly person: string
    readonly role: string
    readonly side: string
    readonly name: string
    readonly kind: string
    readonly relation: string | null
  }[]
  readonly files: readonly { readonly id: string; readonly purpose: string; readonly name: string }[]
  readonly notes: readonly { readonly side: string; readonly body: string }[]
}

export type MoveFormProps = {
  readonly matter: MatterShown
  /** The version the form was opened on. */
  readonly version: number
  readonly move: string
  readonly title: string
  /** What colleagues did since then. */
  readonly meanwhile: Meanwhile
  /** Names the draft of this form. */
  readonly keep: string
  readonly onDone: () => void
  readonly onCancel: () => void
}

type Loaded<P> = () => Promise<{ readonly default: ComponentType<P> }>

/** A move drawn from its contract, or by a screen of its own. */
export type MoveForm =
  | Endpoint
  | {
      readonly load: Loaded<MoveFormProps>
      readonly wide?: boolean
      /** Its own name, where one form records any of several moves and the offered one is only the first. */
      readonly title?: Endpoint['title']
    }

/** How a move of a machine is made at the desk: `mediation.accept` → its form. */
export type MoveForms = Readonly<Record<string, MoveForm>>

/** Opens the form of a move on the case page: a link in a section, where the server offers it. */
export type OpenMove = (key: string) => void
export type CaseSectionProps = {
  readonly matter: MatterShown
  readonly can: readonly string[]
  readonly open: OpenMove
}

/** What a module adds to the case page of the kinds it names: its terms, its dossier. */
export type CaseSection = {
  readonly kinds: readonly string[]
  readonly order: number
  /** Shown to those who may call it. */
  readonly needs: Endpoint
  readonly load: Loaded<CaseSectionProps>
}

export type PartyNumbersProps = {
  readonly matter: string
  readonly person: string
  readonly identity: string | null
  readonly phone: string | null
}

/** Kinds of matters that are worked on elsewhere than on their case page: `consultation` → its workbench. */
export type MatterHomes = Readonly<Record<string, string>>

export type KnownPerson = { readonly person: string; readonly name: string; readonly address: string | null }

/** A move as the page offers it: what it still lacks in words, and how far down it stands among the others. */
export type MoveOffered = {
  readonly key: string
  readonly title: Both
  readonly basis: { readonly law?: string; readonly article?: string; readonly mark: string; readonly own?: Both }
  readonly missing?: readonly string[]
  readonly weight?: number
  readonly note?: string
}
export type SeenThrough = {
  /** What may be done, where the module tells it more closely than the header. */
  readonly moves: readonly MoveOffered[]
  /** What it is about in two words, where the header's title is the beginning of a story. */
  readonly about?: string
  readonly story: readonly StoryItem[]
  /** Moves whose own history lines the story above tells better. */
  readonly tells: readonly string[]
}
export type CaseLens = {
  readonly kinds: readonly string[]
  readonly endpoint: Endpoint
  readonly see: (reply: unknown, language: Language) => SeenThrough
}

export type CaseParts = {
  readonly homes: MatterHomes
  readonly forms: MoveForms
  readonly sections: readonly CaseSection[]
  /** A party's masked numbers with the way to see them in full, from the module that keeps them. */
  readonly numbers?: ComponentType<PartyNumbersProps>
  /** Stores a scan or photo on a matter and tells its id, from the module that keeps files. */
  readonly keepFile?: (matter: string, purpose: string, file: File, about?: string) => Promise<string>
  /** Whoever is known under a telephone or identity number, from the module that keeps people. */
  readonly findKnown?: (by: { phone: string; identityNumber: string }) => Promise<readonly KnownPerson[]>
  /** What a module knows of a matter of its kind beyond the header. */
  readonly lenses: readonly CaseLens[]
  /** The move that does a duty of the worklist: `mediation.decide` → `mediation.contact`. */
  readonly duties: Readonly<Record<string, string>>
  /** What the worklist offers to begin. */
  readonly starts: readonly Start[]
  /** What stands above the worklist of those who may call it: work that hangs on no matter. */
  readonly lines: readonly { readonly needs: Endpoint; readonly Line: ComponentType }[]
}
const Parts = createContext<CaseParts>({
  homes: {},
  forms: {},
  sections: [],
  lenses: [],
  duties: {},
  starts: [],
  lines: [],
})

/** Filled by the desk from every module's `./ui` door; a case page asks for what it may offer. */
export const CasePartsProvider = Parts.Provider
export const useCaseParts = (): CaseParts => useContext(Parts)

/** Where a matter of this kind is worked on; its case page where its module says nothing else. */
export const useMatterHome = (): ((matter: { readonly kind: string; readonly matter: string }) => string) => {
  const { homes } = useContext(Parts)
  return ({ kind, matter }) => (homes[kind] ?? '/matters/$matter').replace('$matter', matter)
}
