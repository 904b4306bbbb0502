import { Select } from 'antd'
import { deskWords, useWords } from '../desk-words.ts'
import type { Bound } from './field.tsx'
import type { Option } from './choice-field.tsx'

type Props = {
  bound: Bound
  options: readonly Option[]
  value: string
  disabled?: boolean
  onChange: (value: string) => void
}

/** A long list, found by typing a part of it. */
const FindChoice = ({ bound, options, value, disabled, onChange }: Props) => {
  const words = useWords(deskWords)
  return (
    <Select
      id={bound.id}
      aria-describedby={bound['aria-describedby']}
      showSearch={{ optionFilterProp: 'label' }}
      getPopupContainer={(trigger: HTMLElement) => trigger.parentElement ?? document.body}
      allowClear
      placeholder={words.field.find}
      status={bound['aria-invalid'] ? 'error' : undefined}
      value={value || undefined}
      disabled={disabled}
      options={options.map((option) => ({ value: option.value, label: option.title }))}
      onChange={(chosen?: string) => onChange(chosen ?? '')}
    />
  )
}

export default FindChoice
