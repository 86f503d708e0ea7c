import { formatAmount } from '../../../domain/money'
import type { Language } from '../../../platform/portal-page'
import type { Statement } from '../data/statement'
import { dayInWords, say } from '../words'

/** The lines of a statement between the balances before and after them. */
export function StatementTable({
  statement,
  language,
}: {
  statement: Statement
  language: Language
}) {
  const t = say(language)
  const { from, to, opening, lines, closing } = statement
  return (
    <div className="scroll" tabIndex={0} role="region" aria-labelledby="lines">
      <table>
        <caption id="lines">{`${dayInWords(from, language)} – ${dayInWords(to, language)}`}</caption>
        <thead>
          <tr>
            <th scope="col">{t('date')}</th>
            <th scope="col">{t('what')}</th>
            <Amount head>{t('paidIn')}</Amount>
            <Amount head>{t('paidOut')}</Amount>
            <Amount head>{t('balance')}</Amount>
          </tr>
        </thead>
        <tbody>
          <Standing day={from} words={t('opening')} amount={opening} />
          {lines.length === 0 && (
            <tr>
              <td colSpan={5}>{t('nothingMoved')}</td>
            </tr>
          )}
          {lines.map(({ day, what, paidIn, paidOut, balance }) => (
            <tr>
              <td>{day}</td>
              <td>{what}</td>
              <Amount>{paidIn ? formatAmount(paidIn) : ''}</Amount>
              <Amount>{paidOut ? formatAmount(paidOut) : ''}</Amount>
              <Amount>{formatAmount(balance)}</Amount>
            </tr>
          ))}
          <Standing day={to} words={t('closing')} amount={closing} />
        </tbody>
      </table>
    </div>
  )
}

const Amount = ({ children, head = false }: { children: string; head?: boolean }) =>
  head ? (
    <th scope="col" className="amount">
      {children}
    </th>
  ) : (
    <td className="amount money">{children}</td>
  )

const Standing = ({ day, words, amount }: { day: string; words: string; amount: number }) => (
  <tr>
    <td>{day}</td>
    <td colSpan={3}>{words}</td>
    <Amount>{formatAmount(amount)}</Amount>
  </tr>
)
