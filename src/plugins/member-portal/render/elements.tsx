import type { ReactNode } from 'react'
import { formatCurrency } from '../../../domain/money'

/** A part of a page under a heading of its own. */
export const Card = ({
  title,
  id,
  children,
}: {
  title: string
  id: string
  children: ReactNode
}) => (
  <section className="card" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {children}
  </section>
)

/** An amount of thebe. */
export const Money = ({ amount }: { amount: number }) => (
  <span className="money">{formatCurrency(amount)}</span>
)

export type Fact = [name: string, value: ReactNode]

/** Names and values; a fact without a value is left out. */
export function Facts({ facts }: { facts: Fact[] }) {
  const known = facts.filter(([, value]) => value !== null && value !== undefined && value !== '')
  return (
    <dl className="facts">
      {known.map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Says something above a page: that it worked, or what is wrong. */
export const Notice = ({
  kind = 'info',
  children,
}: {
  kind?: 'info' | 'error'
  children: ReactNode
}) => (
  <p className={`notice ${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
    {children}
  </p>
)

/** A form that is sent to the portal. */
export const Form = ({
  action,
  token,
  files = false,
  children,
}: {
  action: string
  token?: string
  files?: boolean
  children: ReactNode
}) => (
  <form method="post" action={action} encType={files ? 'multipart/form-data' : undefined}>
    {token !== undefined && <input type="hidden" name="token" value={token} />}
    {children}
  </form>
)

export const Button = ({ children, quiet = false }: { children: ReactNode; quiet?: boolean }) => (
  <button type="submit" className={quiet ? 'quiet' : undefined}>
    {children}
  </button>
)

/** An address that looks like a button. */
export const ButtonLink = ({ href, children }: { href: string; children: ReactNode }) => (
  <a className="button" href={href}>
    {children}
  </a>
)
