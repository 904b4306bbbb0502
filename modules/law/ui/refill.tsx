import { useState, type ReactNode } from 'react'

/**
 * The fields of something to work out. Where it was worked out when it came, they are folded away below the result;
 * where they are being filled in they stay as they are, so that nobody's field moves while they type.
 */
export const Refill = ({ done, title, children }: { done: boolean; title: string; children: ReactNode }) => {
  const [folded] = useState(done)
  return folded ? (
    <details className="refill no-print">
      <summary>{title}</summary>
      {children}
    </details>
  ) : (
    <div>{children}</div>
  )
}
