import type { CollectionBeforeChangeHook } from 'payload'
import { refusal } from '../../../collections/rules/refusal'
import { operationsOf } from '../../../hooks/request-storage'
import { fieldRights } from '../../../tenants/custom-fields/request'
import { idOf } from '../../../tenants/ids'
import { compileAlert } from '../compile'
import { alertSlugs } from '../slugs'
import { subjectFor, type About } from '../subjects'

type Written = { tenant?: unknown; about: About; formula?: string | null; active?: boolean | null }

/**
 * The condition compiles, and names no field that its writer may not see: a hit would tell it. What is
 * changed is looked at the next time, due or not.
 */
export const checkAlert: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const before = originalDoc as Written | undefined
  const alert = { ...before, ...data } as Written
  const tenant = idOf(alert.tenant)
  // One that is only begun is looked at once it has a condition.
  if (!tenant || !alert.formula?.trim()) return data
  const { maySee } = fieldRights(req, tenant)
  const subject = await subjectFor(await operationsOf(req), req.payload.config, {
    ...{ tenant, about: alert.about, maySee },
  })
  const compiled = compileAlert(alert.formula, subject)
  if (!compiled.ok)
    throw refusal(req, alertSlugs.alerts, { field: 'formula', message: compiled.error.message })
  const isSame = before?.formula === alert.formula && before.about === alert.about
  return isSame && before.active === alert.active ? data : { ...data, lookedAt: null }
}
