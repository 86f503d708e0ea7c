import { formatCurrency } from '../../domain/money'
import { Decision, type DecisionStep } from '../elements/decision.client'

/** A waiver or a receipt, in words, with what the person may do about it. */
export type HistoryLine = {
  id: string
  href: string
  words: string
  amount: number
  state: string
  /** Path of the document under the API's route. */
  document: string
  maker: string
  steps: DecisionStep[]
}

/** Waivers or receipts of a member, the newest first. */
export function History({ title, lines }: { title: string; lines: HistoryLine[] }) {
  if (!lines.length) return null
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul className="motshelo-rows">
        {lines.map(({ id, href, words, amount, state, document, maker, steps }) => (
          <li key={id} className="motshelo-stack">
            <span>
              <a href={href}>{words}</a>, {formatCurrency(amount)}: <strong>{state}</strong>
            </span>
            {steps.length > 0 && <Decision document={document} maker={maker} steps={steps} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
