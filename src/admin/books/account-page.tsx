import { accountLedger } from '../../ledger'
import type { SettledOrder } from '../../plugins/books'
import {
  closingRow,
  ledgerColumns,
  ledgerRow,
  openingRow,
} from '../../plugins/books/tables/general-ledger'
import { wordsIn } from '../../plugins/books/words'
import { isMotsheloError } from '../../domain/errors'
import type { Storage } from '../../storage/types'
import type { Translate } from '../translations'
import { addressOf } from './asked'
import { ReportGrid } from './grid'

const LINES = 200

type Props = {
  storage: Storage
  order: SettledOrder
  after: string | undefined
  t: Translate
  admin: string
  screen: string
  nameOf: (collection: string) => string | null
}

/** The postings of one account, a page of them, each with its journal and what that comes from. */
export async function AccountPage({ storage, order, after, t, admin, screen, nameOf }: Props) {
  const { tenant, account = '', from, to, language } = order
  const words = wordsIn(language)
  const asked = { tenant, account, from, to, after, limit: LINES }
  const page = await accountLedger(storage, asked).catch((error: unknown) => {
    // An address that somebody made up: the screen shows nothing instead of an error.
    if (isMotsheloError(error)) return null
    throw error
  })
  if (!page) return <p className="motshelo-note">{t('booksPickAccount')}</p>
  const lines = page.lines.map(ledgerRow(language))
  const next = page.next ?? undefined
  return (
    <>
      <ReportGrid
        t={t}
        admin={admin}
        nameOf={nameOf}
        table={{
          title: `${page.account.code} ${page.account.name}`,
          about: [`${from} – ${to}`],
          columns: ledgerColumns(words),
          rows: [openingRow(page, words), ...lines, closingRow(page, words)],
        }}
      />
      {!lines.length && <p className="motshelo-note">{t('booksNothing')}</p>}
      {next && (
        <p>
          <a href={addressOf(screen, { report: 'ledger', from, to, account, after: next })}>
            {t('booksMore')}
          </a>
        </p>
      )}
    </>
  )
}
