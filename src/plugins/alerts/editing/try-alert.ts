import { businessDateIn } from '../../../domain/calendar'
import { evaluate } from '../../../domain/formula'
import type { PayloadRequest } from 'payload'
import { societyOf } from '../../../collections/rules/society'
import { storageOf } from '../../../storage'
import { recordNames } from '../../../tenants/custom-fields/record-names'
import { fieldRights } from '../../../tenants/custom-fields/request'
import { compileAlert } from '../compile'
import { alertErrors } from '../errors'
import { alertRecords } from '../evaluate/records'
import { collectionOf, subjectFor, type About } from '../subjects'

/** As many records as somebody waits for, and as many of them as somebody reads. */
const LOOKED_AT = 2000
const SHOWN = 10

/** What an alert would find among the first records. */
export type AlertTrial = {
  looked: number
  found: number
  unanswered: number
  first: { id: string; name: string }[]
}

/** Tries a condition on real records, and keeps nothing. @throws ALERT_FORMULA */
export async function tryAlert(
  req: PayloadRequest,
  { tenant, about, formula }: { tenant: string; about: About; formula: string },
): Promise<AlertTrial> {
  const storage = storageOf(req.payload)
  const { maySee } = fieldRights(req, tenant)
  const subject = await subjectFor(storage, req.payload.config, { tenant, about, maySee })
  const compiled = compileAlert(formula, subject)
  if (!compiled.ok) throw alertErrors.ALERT_FORMULA(compiled.error.message, { field: 'formula' })
  const today = businessDateIn((await societyOf(storage, tenant)).timeZone, new Date())
  const trial: AlertTrial = { looked: 0, found: 0, unanswered: 0, first: [] }
  const ids: string[] = []
  for await (const page of alertRecords(storage, subject, { tenant, today })) {
    for (const { id, inputs } of page) {
      const outcome = evaluate(compiled.formula, inputs)
      if (!outcome.ok) trial.unanswered += 1
      else if (outcome.value) ids.push(id)
    }
    trial.looked += page.length
    if (trial.looked >= LOOKED_AT) break
  }
  const names = await recordNames(req, collectionOf(about), ids.slice(0, SHOWN))
  const first = ids.slice(0, SHOWN).map((id) => ({ id, name: names.get(id) ?? id }))
  return { ...trial, found: ids.length, first }
}
