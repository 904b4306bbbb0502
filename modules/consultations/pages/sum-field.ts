import type { FieldKind } from '@fengqiao/design/page/fields.ts'
import type { ReckonField } from '@fengqiao/design/page/reckon.ts'
import type { Lang } from '@fengqiao/design/page/view.ts'
import type { Asked } from '@fengqiao/law/contract'

const kinds: Readonly<Record<Exclude<Asked['unit'], 'choice' | 'yes'>, FieldKind>> = {
  fen: 'money',
  percent: 'percent',
  number: 'number',
  numbers: 'numbers',
  day: 'date',
}

type AskedFor = Pick<Asked, 'unit' | 'title' | 'optional' | 'options'> & { readonly help?: Asked['help'] | null }

/** A field of a calculator as a resident's page asks for it, under the name the form gives it. */
export const sumField = (
  lang: Lang,
  { unit, title, help, optional, options }: AskedFor,
  { name, value, error }: { name: string; value: string; error: string | undefined },
): ReckonField => {
  const chosen = unit === 'choice' || unit === 'yes'
  return {
    name,
    value,
    kind: chosen ? 'text' : kinds[unit],
    label: title[lang],
    optional: optional && !chosen,
    ...(help ? { help: help[lang] } : {}),
    ...(error === undefined ? {} : { error }),
    ...(unit === 'choice' ? { options: options.map((each) => ({ value: each.value, title: each[lang] })) } : {}),
    ...(unit === 'yes' ? { tick: true } : {}),
  }
}
