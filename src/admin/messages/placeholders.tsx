import type { UIFieldServerProps } from 'payload'
import { commonVariables, ownFieldName } from '../../domain/messages'
import { platformOf } from '../../platform'
import { messageSlugs, quotableFields } from '../../plugins/messages'
import { storageOf } from '../../storage'
import { idOf } from '../../tenants/ids'
import { signedInRequest } from '../session/request'
import { mayIn, selectedSociety } from '../session/societies'
import { PlaceholderList, type OwnPlaceholder } from './placeholders.client'

/**
 * The placeholders of the event that is chosen, the members' own fields that may be quoted, and how many SMS
 * the text takes.
 */
export async function MessagePlaceholders({ data, payload }: UIFieldServerProps) {
  const events = platformOf(payload).messageEvents.map(({ key, variables }) => ({
    key,
    names: Object.keys({ ...commonVariables, ...variables }),
  }))
  return <PlaceholderList events={events} own={await ownPlaceholders(payload, data)} />
}

type Payload = UIFieldServerProps['payload']

async function ownPlaceholders(payload: Payload, data: unknown): Promise<OwnPlaceholder[]> {
  const req = await signedInRequest(payload)
  if (!req) return []
  const own = idOf((data as { tenant?: unknown } | undefined)?.tenant)
  const tenant = own ?? (await selectedSociety(req))?.id
  if (!tenant || !(await mayIn(req, tenant, `${messageSlugs.templates}.read`))) return []
  const { language } = req.i18n
  const fields = await quotableFields(storageOf(payload), tenant)
  return fields.map(({ key, label }) => ({
    name: ownFieldName(key),
    label: (language === 'tn' && label.tn) || label.en,
  }))
}
