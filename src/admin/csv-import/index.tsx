import type { ServerProps } from 'payload'
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
  return <CsvImportForm tenant={society.id} collection={collection} />
}

export const ImportMembers = (props: ServerProps) => CsvImport({ ...props, collection: 'members' })

export const ImportSubscriptions = (props: ServerProps) =>
  CsvImport({ ...props, collection: 'subscriptions' })
