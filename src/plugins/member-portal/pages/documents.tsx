import { isBusinessDate } from '../../../domain/calendar'
import { isMotsheloError } from '../../../domain/errors'
import type { PortalAnswer, PortalContext } from '../../../platform/portal-page'
import { firstRow } from '../../../storage/reading'
import type { Row } from '../../../storage/types'
import { slugs } from '../../../collections/slugs'
import { readStoredFile } from '../../../tenants/files'
import { addDocument, LARGEST_FILE } from '../../membership'
import { ownDocuments, type OwnDocument } from '../data/documents'
import { Button, Card, Form, Notice } from '../render/elements'
import { Field, Select } from '../render/fields'
import { say, type Say, type WordKey } from '../words'

/** What is asked of the member, what he sent, and the form that sends more. */
export const showDocuments = (context: PortalContext): Promise<PortalAnswer> =>
  documentsPage(context, null)

async function documentsPage(
  context: PortalContext,
  problem: string | null,
): Promise<PortalAnswer> {
  const { language, mayChange, token } = context
  const t = say(language)
  const { checklist, documents } = await ownDocuments(context)
  const choices = checklist.map(({ requirement: { id, name } }) => ({ value: id, label: name }))
  const body = (
    <>
      {problem && <Notice kind="error">{problem}</Notice>}
      <Card title={t('documentsAsked')} id="asked">
        <ul className="list">
          {checklist.map(({ requirement, state }) => (
            <li className="row">
              <span>{requirement.name}</span>
              <span>{t(`document.${state}` as WordKey)}</span>
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t('documentsGiven')} id="given">
        {documents.length === 0 && <p>{t('noDocuments')}</p>}
        <ul className="list">
          {documents.map((document) => (
            <Given {...{ document, t }} />
          ))}
        </ul>
      </Card>
      {mayChange && choices.length > 0 && (
        <Card title={t('sendDocument')} id="send">
          <Form action="/portal/documents" token={token} files>
            <Select {...{ name: 'requirement', label: t('whichDocument'), choices }} />
            <Field
              {...{ name: 'file', label: t('file'), type: 'file', required: true }}
              accept="image/jpeg,image/png,application/pdf"
            />
            <Field
              {...{ name: 'issuedOn', label: t('issuedOn'), type: 'date' }}
              hint={t('optional')}
            />
            <Button>{t('send')}</Button>
          </Form>
        </Card>
      )}
    </>
  )
  return { title: t('documents'), body, ...(problem ? { status: 422 } : {}) }
}

function Given({ document, t }: { document: OwnDocument; t: Say }) {
  const { id, requirement, status, reason } = document
  return (
    <li className="row">
      <a href={`/portal/documents/${id}`}>{t('openFile', { name: requirement })}</a>
      <span>{t(`document.${status}` as WordKey, { reason: reason ?? '' })}</span>
    </li>
  )
}

/** Keeps a paper that the member sends; it counts once somebody of the society has looked at it. */
export async function sendDocument(context: PortalContext, form: FormData): Promise<PortalAnswer> {
  const { storage, tenant, member, actor, language } = context
  const t = say(language)
  const file = form.get('file')
  if (!(file instanceof File) || !file.size || file.size > LARGEST_FILE)
    return documentsPage(context, t('fileMissing'))
  const issuedOn = String(form.get('issuedOn') ?? '') || null
  if (issuedOn && !isBusinessDate(issuedOn)) return documentsPage(context, t('periodWrong'))
  const content = Buffer.from(await file.arrayBuffer())
  try {
    await addDocument(storage, {
      ...{ tenant, member: member.id, actor, issuedOn },
      requirement: String(form.get('requirement') ?? ''),
      file: { name: file.name.slice(0, 200), content },
    })
  } catch (error) {
    if (!isMotsheloError(error)) throw error
    return documentsPage(context, error.message)
  }
  return { redirect: '/portal/documents', told: 'sent' }
}

type StoredFile = Row & { name: string; contentType: string }

/** One of the member's own papers. */
export async function downloadDocument(context: PortalContext): Promise<PortalAnswer> {
  const { storage, tenant, params } = context
  const { documents } = await ownDocuments(context)
  const document = documents.find(({ id }) => id === params.document)
  if (!document) return { missing: true }
  const file = await firstRow<StoredFile>(storage, { tenant }, slugs.storedFiles, {
    id: { equals: document.file },
  })
  if (!file) return { missing: true }
  const parts: Buffer[] = []
  for await (const part of readStoredFile(storage, { tenant, id: document.file })) parts.push(part)
  const { name, contentType } = file
  return { file: { name, contentType, content: Buffer.concat(parts) } }
}
