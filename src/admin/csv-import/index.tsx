import type { ServerProps } from 'payload'
import { isEntered } from '../../domain/custom-fields'
import { fieldRights, fieldsOfRequest } from '../../tenants/custom-fields/request'
import { signedInRequest } from '../session/request'
import { mayIn, selectedSociety } from '../session/societies'
import { CsvImportForm } from './form.client'
import '../elements/elements.css'

type Props = ServerProps & { collection: 'members' | 'subscriptions' }

/** Above the list of members or of subscriptions: brings rows in from a CSV file. */
async function CsvImport({ payload, collection }: Props) {
  const req = await signedInRequest(payload)
  const society = req && (await selectedSociety(req))
  if (!society || !(await mayIn(req, society.id, 'members.import'))) return null
  const { mayChange } = fieldRights(req, society.id)
  const fields = await fieldsOfRequest(req, society.id, collection)
  const own = fields
    .filter((field) => isEntered(field) && !field.archived && mayChange(field))
    .map(({ key }) => key)
  return <CsvImportForm tenant={society.id} collection={collection} ownColumns={own} />
}

export const ImportMembers = (props: ServerProps) => CsvImport({ ...props, collection: 'members' })

export const ImportSubscriptions = (props: ServerProps) =>
  CsvImport({ ...props, collection: 'subscriptions' })
