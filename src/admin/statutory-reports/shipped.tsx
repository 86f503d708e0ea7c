import type { ServerProps } from 'payload'
import { statutorySlugs } from '../../plugins/statutory-reports'
import { AddShipped } from '../elements/add-shipped.client'
import { signedInRequest } from '../session/request'
import { mayIn, selectedSociety } from '../session/societies'
import { textsIn } from '../translations'
import '../elements/elements.css'

/** Above the list of definitions: gives a society the reports and figures that ship and it does not have. */
export async function ShippedDefinitions({ payload, i18n }: ServerProps) {
  const req = await signedInRequest(payload)
  const society = req && (await selectedSociety(req))
  if (!req || !society) return null
  for (const collection of [statutorySlugs.definitions, statutorySlugs.settings])
    if (!(await mayIn(req, society.id, `${collection}.create`))) return null
  const t = textsIn(i18n.language)
  return (
    <AddShipped
      tenant={society.id}
      path={`/${statutorySlugs.definitions}/shipped`}
      label={t('statutoryShipped')}
      question={t('statutoryShippedHelp')}
      success={t('statutoryShippedDone')}
    />
  )
}
