import type { ServerProps } from 'payload'
import { glSlugs } from '../../plugins/gl-export/slugs'
import { signedInRequest } from '../session/request'
import { mayIn, selectedSociety } from '../session/societies'
import { AddShipped } from './shipped.client'
import '../elements/elements.css'

/** Above the list of formats: gives a society those that it does not have. */
export async function ShippedFormats({ payload }: ServerProps) {
  const req = await signedInRequest(payload)
  const society = req && (await selectedSociety(req))
  if (!req || !society) return null
  if (!(await mayIn(req, society.id, `${glSlugs.formats}.create`))) return null
  return <AddShipped tenant={society.id} />
}
