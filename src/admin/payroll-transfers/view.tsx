import type { DocumentViewServerProps } from 'payload'
import { slugs } from '../../collections/slugs'
import { addMonths, businessDateIn, periodOf } from '../../domain/calendar'
import { storageOf } from '../../storage'
import { allRows } from '../../storage/reading'
import type { Row } from '../../storage/types'
import { idOf } from '../../tenants/ids'
import { mayIn, societyOf } from '../session/societies'
import { titledRows } from '../session/titled-rows'
import { textsIn } from '../translations'
import { TransferForm } from './transfer.client'
import { DocumentView } from '../elements/document-view'

type Member = { id?: string; tenant?: unknown; payrollNumber?: string | null }
type Transfer = { id: string; title: string }
type Authority = Row & { id: string; code: string; name: string }

const TRANSFERS = 'payroll-transfers'

/** A member's transfers, and the form that makes another. */
export async function MemberTransferView({ doc, initPageResult, i18n }: DocumentViewServerProps) {
  const { req } = initPageResult
  const { id, tenant: of, payrollNumber } = (doc ?? {}) as Member
  const tenant = idOf(of)
  const society = tenant ? await societyOf(req, tenant) : null
  if (!id || !tenant || !society) return null
  const t = textsIn(i18n.language)
  const storage = storageOf(req.payload)
  const transfers = await titledRows<Transfer>(req, {
    ...{ tenant, collection: TRANSFERS, where: { member: { equals: id } } },
  })
  const mayTransfer = payrollNumber && (await mayIn(req, tenant, 'members.transfer'))
  const authorities = await allRows<Authority>(storage, { tenant }, slugs.payrollAuthorities, {})
  const options = authorities.map(({ id: value, code, name }) => ({
    ...{ value, label: `${code} – ${name}` },
  }))
  const month = addMonths(periodOf(businessDateIn(society.timeZone, new Date())), 1)
  const admin = req.payload.config.routes.admin
  return (
    <DocumentView name="payrollTransfer:transfer">
      {!payrollNumber && <p className="motshelo-note">{t('transferNone')}</p>}
      {transfers.length > 0 && (
        <section aria-label={t('transferAll')}>
          <h2>{t('transferAll')}</h2>
          <ul className="motshelo-rows">
            {transfers.map((transfer) => (
              <li key={transfer.id}>
                <a href={`${admin}/collections/${TRANSFERS}/${transfer.id}`}>{transfer.title}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {mayTransfer && <TransferForm member={id} authorities={options} month={month} />}
    </DocumentView>
  )
}
