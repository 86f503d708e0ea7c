import type { ServerProps } from 'payload'
import { slugs } from '../../collections/slugs'
import { signedInRequest } from '../session/request'
import { selectedSociety } from '../session/societies'
import { textsIn } from '../translations'
import { inboxIn } from './inbox'

/** In the navigation: how much waits for the person in the selected society; nothing while it is none. */
export async function ApprovalsInNav({ payload, i18n }: ServerProps) {
  const req = await signedInRequest(payload)
  const society = req && (await selectedSociety(req))
  const inbox = society && (await inboxIn(req, society.id))
  if (!inbox?.waiting.length) return null
  const t = textsIn(i18n.language)
  return (
    <p>
      <a href={`${payload.config.routes.admin}/collections/${slugs.approvalRequests}`}>
        {t('approvalsInNav', { count: inbox.waiting.length })}
      </a>
    </p>
  )
}
