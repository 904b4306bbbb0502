import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { LoaderCircle, type LucideIcon } from 'lucide-react'
import { Link } from '@tanstack/react-router'

export type ButtonKind = 'primary' | 'second' | 'link'
type Look = {
  kind?: ButtonKind
  icon?: LucideIcon
  large?: boolean
  wide?: boolean
  chosen?: boolean
  children: ReactNode
}

const looks = ({ kind = 'second', large, wide, chosen }: Omit<Look, 'children'>): string =>
  ['btn', kind, large && 'large', wide && 'wide', chosen && 'chosen'].filter(Boolean).join(' ')

export type ButtonProps = Look & { busy?: boolean } & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'>

/** One `primary` a page: the action the page is for. While busy it keeps its place and takes no second press. */
export const Button = ({ kind, icon: Icon, large, wide, chosen, busy, children, onClick, ...rest }: ButtonProps) => (
  <button
    type="button"
    {...rest}
    className={looks({ kind, large, wide, chosen })}
    aria-disabled={busy || undefined}
    aria-pressed={chosen}
    onClick={busy ? (event) => event.preventDefault() : onClick}
  >
    {busy ? <LoaderCircle className="ic turning" aria-hidden /> : Icon ? <Icon className="ic" aria-hidden /> : null}
    {children}
  </button>
)

/** A button that leads to another screen of the desk; opens in a new tab like any link. */
export const GoButton = ({
  to,
  search,
  kind,
  icon: Icon,
  large,
  wide,
  children,
}: Look & { to: string; search?: Record<string, string> }) => (
  <Link to={to} search={search as never} className={looks({ kind, large, wide })}>
    {Icon ? <Icon className="ic" aria-hidden /> : null}
    {children}
  </Link>
)

/** A choice of two or three views of the same page. */
export const Segments = <V extends string>(props: {
  label: string
  value: V
  options: readonly { readonly value: V; readonly title: string }[]
  onChange: (value: V) => void
}) => (
  <div className="seg" role="group" aria-label={props.label}>
    {props.options.map((option) => (
      <button
        type="button"
        key={option.value}
        aria-pressed={option.value === props.value}
        onClick={() => props.onChange(option.value)}
      >
        {option.title}
      </button>
    ))}
  </div>
)
