import { reportNames, type SettledOrder } from '../../plugins/books'
import { wordsIn } from '../../plugins/books/words'
import type { Translate } from '../translations'
import { addressOf, isOfDay } from './asked'

type Account = { id: string; code: string; name: string }
type Props = {
  screen: string
  order: SettledOrder
  accounts: Account[]
  t: Translate
  language: string
}

const titles = {
  'trial-balance': 'trialBalance',
  income: 'incomeStatement',
  'balance-sheet': 'balanceSheet',
  'cash-flow': 'cashFlow',
  ledger: 'generalLedger',
} as const

/** Which report of which days: links and a form that work without a script. */
export function Controls({ screen, order, accounts, t, language }: Props) {
  const { report, from, to, account } = order
  const words = wordsIn(language)
  return (
    <>
      <nav aria-label={t('booksReports')} className="motshelo-tabs">
        {reportNames.map((name) => (
          <a
            key={name}
            className="motshelo-tab"
            href={addressOf(screen, { report: name, from, to })}
            aria-current={name === report ? 'page' : undefined}
          >
            {words[titles[name]]}
          </a>
        ))}
      </nav>
      <form action={screen} className="motshelo-row motshelo-books__form">
        <input type="hidden" name="report" value={report} />
        {report === 'ledger' && <Accounts {...{ accounts, t }} chosen={account ?? ''} />}
        {isOfDay(report) ? (
          <Day name="to" label={t('booksAsOf')} value={to} />
        ) : (
          <>
            <Day name="from" label={t('booksFrom')} value={from} />
            <Day name="to" label={t('booksTo')} value={to} />
          </>
        )}
        <button
          type="submit"
          className="btn btn--style-primary btn--size-small btn--withoutPopup motshelo-books__show"
        >
          {t('booksShow')}
        </button>
      </form>
    </>
  )
}

function Day({ name, label, value }: { name: string; label: string; value: string }) {
  const id = `books-${name}`
  return (
    <div className="motshelo-field">
      <label htmlFor={id}>{label}</label>
      <input
        {...{ id, name, type: 'date', defaultValue: value, required: true }}
        className="motshelo-input"
      />
    </div>
  )
}

type AccountsProps = { accounts: Account[]; chosen: string; t: Translate }

function Accounts({ accounts, chosen, t }: AccountsProps) {
  return (
    <div className="motshelo-field">
      <label htmlFor="books-account">{t('booksAccount')}</label>
      <select id="books-account" name="account" defaultValue={chosen} className="motshelo-input">
        <option value="" />
        {accounts.map(({ id, code, name }) => (
          <option key={id} value={id}>
            {code} {name}
          </option>
        ))}
      </select>
    </div>
  )
}
