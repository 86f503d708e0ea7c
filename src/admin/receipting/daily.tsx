import type { ServerProps } from 'payload'
import { businessDateIn } from '../../domain/calendar'
import { dailyReceipts } from '../../plugins/receipting'
import { storageOf } from '../../storage'
import { signedInRequest } from '../session/request'
import { selectedSociety, mayIn } from '../session/societies'
import { DailyBanking } from './daily.client'
import '../elements/elements.css'

/** Above the list of bankings: the day's receipts against the ledger, and the form that banks cash. */
export async function DailyReceipts({ payload }: ServerProps) {
  const req = await signedInRequest(payload)
  const society = req && (await selectedSociety(req))
  if (!req || !society) return null
  if (!(await mayIn(req, society.id, 'receipts.read'))) return null
  const date = businessDateIn(society.timeZone, new Date())
  const report = await dailyReceipts(storageOf(payload), { tenant: society.id, date })
  const mayBank = await mayIn(req, society.id, 'bankings.bank')
  return <DailyBanking tenant={society.id} first={report} mayBank={mayBank} />
}
