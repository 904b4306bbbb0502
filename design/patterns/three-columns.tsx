import type { CSSProperties, ReactNode } from 'react'
import './three-columns.css'

/** Three columns that become two, then one; `widths` are their shares at 1440 px. The order of reading is kept. */
export const ThreeColumns = ({
  widths,
  children,
}: {
  widths: readonly [number, number, number]
  children: readonly [ReactNode, ReactNode, ReactNode]
}) => (
  <div
    className="three"
    style={{ '--one': `${widths[0]}fr`, '--two': `${widths[1]}fr`, '--three': `${widths[2]}fr` } as CSSProperties}
  >
    <div>{children[0]}</div>
    <div>{children[1]}</div>
    <div>{children[2]}</div>
  </div>
)
