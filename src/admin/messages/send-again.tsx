import type { BeforeDocumentControlsServerProps } from 'payload'
import { messageSlugs } from '../../plugins/messages'
import { firstRow } from '../../storage/reading'
import { storageOf } from '../../storage'
import { hasPermission } from '../../tenants/permissions'
import type { Row } from '../../storage/types'
import { signedInRequest } from '../session/request'
import { SendAgainButton } from './send-again.client'

type Props = BeforeDocumentControlsServerProps & { id?: string | number }
type MessageRow = Row & { tenant: string; status: string }

/** Beside a message that did not go out, or of which nobody knows: sends it again. */
export async function SendAgain({ id, payload }: Props) {
  const req = await signedInRequest(payload)
  if (!req || !id) return null
  const where = { id: { equals: id } }
  const everywhere = { platform: true } as const
  const { messages } = messageSlugs
  const row = await firstRow<MessageRow>(storageOf(payload), everywhere, messages, where)
  if (!row || !['failed', 'unknown'].includes(row.status)) return null
  if (!(await hasPermission(req, row.tenant, 'messages.send-again'))) return null
  return <SendAgainButton id={String(id)} mayHaveArrived={row.status === 'unknown'} />
}
