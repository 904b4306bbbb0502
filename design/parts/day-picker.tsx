import { useMemo, useRef, useState, type FormEvent, type KeyboardEvent, type MouseEvent } from 'react'
import dayjsDays from '@rc-component/picker/generate/dayjs'
import generatePicker from 'antd/es/date-picker/generatePicker'
import enUS from 'antd/es/locale/en_US'
import zhCN from 'antd/es/locale/zh_CN'
import dayjs, { type Dayjs } from 'dayjs'
import 'dayjs/locale/zh-cn'
import { deskWords, useWords } from '../desk-words.ts'
import { officeDay } from '../office-day.ts'
import { usePreferences } from '../preferences.ts'
import type { Bound } from './field.tsx'

type Props = {
  bound: Pick<Bound, 'id'> & Partial<Bound>
  value: string
  disabled?: boolean
  onChange: (value: string) => void
}

/** The calendar's “today” is the office's, as the rules that judge the day. */
const DatePicker = generatePicker<Dayjs>({ ...dayjsDays, getNow: () => dayjs(officeDay()) })

/** antd names the year and month buttons by what they do, not by what they show; a voice user says what is shown. */
const plainlyNamed = (locale: typeof zhCN.DatePicker) =>
  locale && { ...locale, lang: { ...locale.lang, yearSelect: '', monthSelect: '' } }
const locales = { zh: plainlyNamed(zhCN.DatePicker), en: plainlyNamed(enUS.DatePicker) }

/** A day there is: no 30th of February, which dayjs would take for the 2nd of March. */
const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && dayjs(text).format('YYYY-MM-DD') === text

const DayPicker = ({ bound, value, disabled, onChange }: Props) => {
  const words = useWords(deskWords)
  const { language } = usePreferences()
  // the picker takes every new object for another value and drops the day being typed: one object a day
  const day = useMemo(() => (isDay(value) ? dayjs(value) : null), [value])
  // what was typed and is no day goes to the form as it stands, which says so; the picker alone would drop it in silence
  const take = (typed: string) => typed !== value && onChange(typed)
  // a whole day is the form's as soon as it is typed, before the field is left
  const typeDay = ({ target }: FormEvent) => {
    setOpen(false)
    if (target instanceof HTMLInputElement && isDay(target.value)) take(target.value)
  }
  // the calendar comes by its own sign or ↓ alone: over whoever types, it would cover the next fields and what is wrong
  const [open, setOpen] = useState(false)
  const called = useRef(false)
  const press = ({ currentTarget, target }: MouseEvent) => {
    // a press in the calendar comes through here too, and calls for nothing
    if (target instanceof Node && currentTarget.contains(target)) called.current = !(target instanceof HTMLInputElement)
  }
  const callByKey = ({ key, target }: KeyboardEvent) => {
    if (key === 'ArrowDown' && target instanceof HTMLInputElement) setOpen(true)
  }
  dayjs.locale(language === 'zh' ? 'zh-cn' : 'en')
  return (
    <div onInput={typeDay} onMouseDownCapture={press} onKeyDownCapture={callByKey}>
      <DatePicker
        {...bound}
        locale={locales[language]}
        format="YYYY-MM-DD"
        placeholder={value && !isDay(value) ? value : words.field.day}
        status={bound['aria-invalid'] ? 'error' : undefined}
        value={day}
        open={open}
        onOpenChange={(opens) => {
          const bySign = called.current
          called.current = false
          // the picker asks to open again while a day is pressed, before or after it asks to close: what is closed stays so
          setOpen((was) => opens && (was || bySign))
        }}
        disabled={disabled}
        preserveInvalidOnBlur
        onBlur={({ target }) => target instanceof HTMLInputElement && take(target.value.trim())}
        onKeyDown={({ key, target }) =>
          key === 'Enter' && target instanceof HTMLInputElement && take(target.value.trim())
        }
        // beside the field it would be cut off by a pane that scrolls
        getPopupContainer={(trigger) => trigger.closest<HTMLElement>('[role=dialog], main') ?? document.body}
        onChange={(_, typed) => onChange(typeof typed === 'string' ? typed : '')}
      />
    </div>
  )
}

export default DayPicker
