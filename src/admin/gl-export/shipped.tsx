import type { ServerProps } from 'payload'
import { glSlugs } from '../../plugins/gl-export/slugs'
import { signedInRequest } from '../session/request'
import { mayIn, selectedSociety } from '../session/societies'
import { AddShipped } from '../elements/add-shipped.client'
import { textsIn } from '../translations'
import '../elements/elements.css'

/** Above the list of formats: gives a society those that it does not have. */
export async function ShippedFormats({ payload, i18n }: ServerProps) {
  const req = await signedInRequest(payload)
  const society = req && (await selectedSociety(req))
  if (!req || !society) return null
  if (!(await mayIn(req, society.id, `${glSlugs.formats}.create`))) return null
  const t = textsIn(i18n.language)
  return (
    <AddShipped
      tenant={society.id}
      path="/gl-export-formats/shipped"
      label={t('glShipped')}
      question={t('glShippedHelp')}
      success={t('glShippedDone')}
    />
  )
}
