import { lazy, Suspense } from 'react'
import { FieldFrame, type FieldProps } from './field.tsx'

const DayPicker = lazy(() => import('./day-picker.tsx'))

/** A day as `YYYY-MM-DD`; typed or picked. Empty is `''`. */
export const DayField = ({ value, onChange, disabled, ...frame }: FieldProps<string>) => (
  <FieldFrame {...frame} short>
    {(bound) => (
      <Suspense fallback={<div className="control" />}>
        <DayPicker bound={bound} value={value} disabled={disabled} onChange={onChange} />
      </Suspense>
    )}
  </FieldFrame>
)
