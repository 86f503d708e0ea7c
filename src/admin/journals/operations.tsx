import type { PayloadRequest, UIFieldServerComponent, Where } from 'payload'
import { MANUAL_EVENT } from '../../ledger'
import { slugs } from '../../collections/slugs'
import { businessDateIn } from '../../domain/calendar'
import { formatCurrency } from '../../domain/money'
import { storageOf } from '../../storage'
import { firstRow } from '../../storage/reading'
import type { Row } from '../../storage/types'
import { idOf } from '../../tenants/ids'
import { mayIn, societyOf } from '../session/societies'
import { textsIn, type Translate } from '../translations'
import { ReverseJournal } from './reverse.client'
import '../elements/elements.css'

type Journal = {
  id?: string
  tenant?: unknown
  number: number
  event: string
  businessDate: string
  total: number
  reverses?: string | null
}
type Linked = Row & { id: string; number: number }

/** On a journal: what it reverses or is reversed by; one that a person wrote is reversed here. */
export const JournalOperations: UIFieldServerComponent = async ({ data, req }) => {
  const journal = data as Journal
  const tenant = idOf(journal.tenant)
  if (!journal.id || !tenant) return null
  const t = textsIn(req.i18n.language)
  const linked = await linkedTo(req, tenant, journal)
  if (linked) return <LinkedJournal {...linked} admin={req.payload.config.routes.admin} t={t} />
  if (journal.event !== MANUAL_EVENT || !(await mayIn(req, tenant, 'journal.reverse'))) return null
  const { id, number, businessDate, total } = journal
  return (
    <ReverseJournal
      journal={{ id, number, date: businessDate, amount: formatCurrency(total) }}
      today={await earliestDay(req, tenant, businessDate)}
    />
  )
}

/** The other one of a journal and its reversal. */
async function linkedTo(
  req: PayloadRequest,
  tenant: string,
  { id, reverses }: Journal,
): Promise<{ text: 'reversalOf' | 'reversedBy'; journal: Linked } | null> {
  const where: Where = reverses ? { id: { equals: reverses } } : { reverses: { equals: id } }
  const journal = await firstRow<Linked>(storageOf(req.payload), { tenant }, slugs.journals, where)
  return journal && { text: reverses ? 'reversalOf' : 'reversedBy', journal }
}

type LinkedProps = {
  text: 'reversalOf' | 'reversedBy'
  journal: Linked
  admin: string
  t: Translate
}

function LinkedJournal({ text, journal: { id, number }, admin, t }: LinkedProps) {
  return (
    <p className="field-type">
      {t(text)}:{' '}
      <a href={`${admin}/collections/${slugs.journals}/${id}`}>{t('journalNumber', { number })}</a>
    </p>
  )
}

/** Today, or the journal's own day when that is still to come. */
async function earliestDay(req: PayloadRequest, tenant: string, day: string): Promise<string> {
  const society = await societyOf(req, tenant)
  const today = society ? businessDateIn(society.timeZone, new Date()) : day
  return today < day ? day : today
}
