import type { ReactNode } from 'react'

type Props = { title: ReactNode; children: ReactNode; wide?: boolean }

/** A tile with a heading. */
export function Card({ title, children, wide = false }: Props) {
  return (
    <section className={`motshelo-card${wide ? ' motshelo-card--wide' : ''}`}>
      <h2 className="motshelo-card__title">{title}</h2>
      {children}
    </section>
  )
}
