import { getTranslation } from '@payloadcms/translations'
import type { PayloadRequest } from 'payload'
import { accountRows } from '../../ledger'
import { reportTable, settle } from '../../plugins/books'
import { storageOf } from '../../storage'
import type { Translate } from '../translations'
import { addressOf, type Asked } from './asked'
import { ReportChart } from './chart'
import { Controls } from './controls'
import { Files } from './files'
import { AccountPage } from './account-page'
import { ReportGrid } from './grid'

type Props = {
  req: PayloadRequest
  tenant: string
  asked: Asked
  t: Translate
  language: string
}

/** One report: what to show of which days, its figures, and the files it can be taken as. */
export async function Report({ req, tenant, asked, t, language }: Props) {
  const storage = storageOf(req.payload)
  const order = await settle(storage, { ...asked, tenant, language })
  const { admin, api } = req.payload.config.routes
  const accounts = asked.report === 'ledger' ? await accountRows(storage, tenant) : []
  const screen = `${admin}/books`
  const { report, from, to, account } = order
  const drill = (id: string) => addressOf(screen, { report: 'ledger', from, to, account: id })
  const isLedger = report === 'ledger'
  return (
    <>
      <Controls screen={screen} order={order} accounts={accounts} t={t} language={language} />
      {isLedger && !account && <p className="motshelo-note">{t('booksPickAccount')}</p>}
      {isLedger && account && (
        <AccountPage
          {...{ storage, order, t, admin, screen }}
          nameOf={namesIn(req)}
          after={asked.after}
        />
      )}
      {!isLedger && (
        <>
          <ReportGrid table={await tableOf(storage, order)} drill={drill} admin={admin} t={t} />
          <ReportChart storage={storage} order={order} />
        </>
      )}
      <Files t={t} address={`${api}/books/${report}`} asked={{ tenant, from, to, account }} />
    </>
  )
}

type Storage = ReturnType<typeof storageOf>
type Order = Parameters<typeof reportTable>[1]

async function tableOf(storage: Storage, order: Order) {
  const { rows, ...table } = await reportTable(storage, order)
  const collected = []
  for await (const row of rows) collected.push(row)
  return { ...table, rows: collected }
}

/** What the documents are called that journals come from, as far as people open them. */
const namesIn =
  ({ payload, i18n }: PayloadRequest) =>
  (slug: string): string | null => {
    const collection = payload.config.collections.find((each) => each.slug === slug)
    if (!collection || collection.admin.hidden === true) return null
    return getTranslation(collection.labels.singular, i18n) || null
  }
