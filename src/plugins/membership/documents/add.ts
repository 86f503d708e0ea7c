import type { Actor } from '../../../domain/actor'
import { lastDayOf, type Requirement } from '../../../domain/member-documents'
import { recordAudit } from '../../../hooks/audit'
import { societyOf, todayIn } from '../../../collections/rules/society'
import type { Row, Storage, Transaction } from '../../../storage/types'
import { storeFile } from '../../../tenants/files'
import {
  maskPersonal,
  normalisePersonal,
  personalProblem,
  tenantCipher,
} from '../../../tenants/personal-data'
import { membershipErrors } from '../errors'
import { membershipSlugs } from '../slugs'
import { FILE_PURPOSE, typeOfContent } from './content'
import { activeRequirements } from './find'

export type AddDocument = {
  tenant: string
  member: string
  /** Id of what it is given for. */
  requirement: string
  file: { name: string; content: Buffer }
  number?: string | null
  issuedOn?: string | null
  expiresOn?: string | null
  actor: Actor
}

/**
 * Keeps a document of a member; it counts once somebody else has verified it. The file, the document and
 * their audit entries are one transaction.
 * @returns its id
 * @throws DOCUMENT_FORM_INVALID naming the field
 */
export async function addDocument(storage: Storage, order: AddDocument): Promise<string> {
  const { tenant, file, number } = order
  const contentType = typeOfContent(file.content)
  if (number) assertNumber(number)
  return storage.transaction(async (transaction) => {
    const expiresOn = await endOf(transaction, order)
    const kept = await storeFile(transaction, {
      ...{ tenant, name: file.name, purpose: FILE_PURPOSE, contentType, actor: order.actor },
      content: inOnePiece(file.content),
    })
    return write(transaction, order, { file: kept.id, expiresOn })
  })
}

type Kept = { file: string; expiresOn: string | null }

async function write(
  transaction: Transaction,
  { tenant, member, requirement, number, issuedOn = null, actor }: AddDocument,
  { file, expiresOn }: Kept,
): Promise<string> {
  const id = transaction.newId()
  const row: Row = {
    ...{ id, member, requirement, file, issuedOn, expiresOn, status: 'waiting' },
    ...{ maker: actor.id, makerName: actor.name },
    ...(number ? await sealed(transaction, tenant, id, number) : {}),
  }
  await transaction.insertMany({ tenant }, membershipSlugs.memberDocuments, [row])
  const told = { requirement, file, issuedOn, expiresOn, status: 'waiting' }
  const changes = Object.entries({ ...told, number: number ? maskPersonal(number) : null })
    .filter(([, after]) => after !== null)
    .map(([field, after]) => ({ field, before: null, after }))
  recordAudit(transaction, [
    {
      ...{ tenant, actor, changes, action: 'member-documents.add' },
      ...{ collection: membershipSlugs.memberDocuments, documentId: id },
    },
  ])
  return id
}

async function sealed(
  transaction: Transaction,
  tenant: string,
  id: string,
  number: string,
): Promise<Row> {
  const cipher = await tenantCipher(transaction, tenant)
  const text = normalisePersonal('document', number)
  const identity = { collection: membershipSlugs.memberDocuments, id, field: 'number' }
  return {
    number: cipher.encrypt(identity, text),
    numberIndex: cipher.blindIndex('document', text),
  }
}

async function endOf(
  transaction: Transaction,
  { tenant, requirement: id, issuedOn = null, expiresOn = null }: AddDocument,
): Promise<string | null> {
  const requirements = await activeRequirements(transaction, tenant)
  const requirement = requirements.find((each) => each.id === id)
  if (!requirement) throw invalid('requirement', 'the society asks for no such document.')
  const today = todayIn(await societyOf(transaction, tenant))
  if (issuedOn && issuedOn > today) throw invalid('issuedOn', `${issuedOn} is still to come.`)
  if (issuedOn && expiresOn && expiresOn < issuedOn)
    throw invalid('expiresOn', `it can't end before it was issued on ${issuedOn}.`)
  if (needsIssue(requirement, issuedOn))
    throw invalid(
      'issuedOn',
      `${requirement.name} counts ${requirement.validForMonths} months from its issue; enter that day.`,
    )
  const last = lastDayOf({ issuedOn, expiresOn }, requirement.validForMonths)
  if (last && last < today) throw invalid('expiresOn', `it counted until ${last} only.`)
  return last
}

const needsIssue = ({ validForMonths }: Requirement, issuedOn: string | null): boolean =>
  Boolean(validForMonths) && !issuedOn

function assertNumber(number: string): void {
  const problem = personalProblem('document', number)
  if (problem) throw invalid('number', problem)
}

const invalid = (field: string, message: string) =>
  membershipErrors.DOCUMENT_FORM_INVALID(`${field}: ${message}`, { field })

async function* inOnePiece(content: Buffer): AsyncGenerator<Buffer> {
  yield await Promise.resolve(content)
}
