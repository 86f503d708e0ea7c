import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeLoginHook,
} from 'payload'
import { slugs } from '../slugs'
import { userErrors } from './errors'

/** A disabled account cannot sign in, also not by resetting its password. */
export const refuseDisabled: CollectionBeforeLoginHook = ({ user }) => {
  if ((user as { status?: string }).status !== 'disabled') return user
  throw userErrors.ACCOUNT_DISABLED('This account is disabled.')
}

/** Disabling an account ends its sessions at once. */
export const endSessionsOfDisabled: CollectionBeforeChangeHook = ({ data }) =>
  data.status === 'disabled' ? { ...data, sessions: [] } : data

/** The books name who did what: a user who did something stays. */
export const keepWhoActed: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const byUser = { where: { actor: { equals: String(id) } }, overrideAccess: true, req }
  const traces = await Promise.all([
    req.payload.count({ collection: slugs.auditLog, ...byUser }),
    req.payload.count({ collection: slugs.journals, ...byUser }),
    req.payload.count({ collection: slugs.jobRuns, ...byUser }),
  ])
  if (traces.every(({ totalDocs }) => totalDocs === 0)) return
  throw userErrors.USER_HAS_ACTED('The audit log, a journal or a job names this user.')
}
