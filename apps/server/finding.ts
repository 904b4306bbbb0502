/** What the operator's check found of one thing, in a sentence: how it stands, or what is wrong and how to mend it. */
export type Finding = { readonly ok: boolean; readonly zh: string; readonly en: string }
