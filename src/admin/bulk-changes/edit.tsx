import { getTranslation } from '@payloadcms/translations'
import type { ServerProps } from 'payload'
import { editableFields } from '../../plugins/bulk-changes/edit/fields'
import { signedInRequest } from '../session/request'
import { mayIn, selectedSociety } from '../session/societies'
import { BulkEditForm } from './form.client'
import '../elements/elements.css'

type Props = ServerProps & { collection: string }

/** Above a list: changes one field in many of its records. */
export async function BulkEdit({ payload, collection }: Props) {
  const req = await signedInRequest(payload)
  const society = req && (await selectedSociety(req))
  if (!society || !(await mayIn(req, society.id, 'records.edit-many'))) return null
  if (!(await mayIn(req, society.id, `${collection}.update`))) return null
  const fields = await editableFields(req, society.id, collection)
  const said = (label: Record<string, string> | string) => getTranslation(label, req.i18n)
  return (
    <BulkEditForm
      tenant={society.id}
      collection={collection}
      fields={fields.map(({ name, label, options }) => ({
        value: name,
        label: said(label),
        options: options?.map(({ value, label: text }) => ({ value, label: said(text) })) ?? null,
      }))}
    />
  )
}
