import type { CollectionBeforeChangeHook } from 'payload'
import { refusal } from '../../../collections/rules/refusal'
import { admissionProblem } from '../../../collections/members/status'
import { slugs } from '../../../collections/slugs'
import { operationsOf } from '../../../hooks/request-storage'
import { idOf } from '../../../tenants/ids'
import { lastDecision } from './find'

type Standing = { id?: string; tenant?: unknown; status?: string }

/** People change an applicant into a member by admission only, and so too who was declined before. */
export const onlyByAdmission: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || !req.user) return data
  const before = originalDoc as Standing
  const after = data as Standing
  const problem = admissionProblem(before, after)
  if (problem) throw refusal(req, slugs.members, problem)
  const tenant = idOf(before.tenant)
  if (before.status !== 'exited' || after.status !== 'active' || !tenant) return data
  const last = await lastDecision(await operationsOf(req), tenant, String(before.id))
  if (last?.decision !== 'declined') return data
  const message = `The application was declined on ${last.date}: admit the member instead.`
  throw refusal(req, slugs.members, { field: 'status', message })
}
