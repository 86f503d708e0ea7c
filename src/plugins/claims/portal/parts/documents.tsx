import { Button, Card, Form } from '../../../member-portal/render/elements'
import { Field, Select, TextArea } from '../../../member-portal/render/fields'
import type { ClaimView } from '../../claims/view'
import type { GivenDocument } from '../../documents/checklist'
import type { Say } from '../words'

type Props = { view: ClaimView; t: Say; action: string; token: string; mayAdd: boolean }

/** What is asked for and how it stands, what was sent, and the form that sends a photo. */
export function DocumentsCard({ view, t, action, token, mayAdd }: Props) {
  const { items, documents } = view
  const asked = items.flatMap(({ requirement, alternatives }) => [requirement, ...alternatives])
  const nameOf = (code: string) => asked.find((each) => each.code === code)?.name ?? code
  return (
    <Card title={t('documents')} id="documents">
      {!items.length && <p>{t('documentsNone')}</p>}
      <ul className="list">
        {items.map(({ requirement, alternatives, state }) => (
          <li>
            <div className="row">
              <span>{requirement.name}</span>
              <span>{t(`document.${state}`)}</span>
            </div>
            {alternatives.length > 0 && (
              <p className="muted">
                {t('instead', { names: alternatives.map(({ name }) => name).join(', ') })}
              </p>
            )}
          </li>
        ))}
      </ul>
      {documents.length > 0 && (
        <>
          <h3>{t('given')}</h3>
          <ul className="list">
            {documents.toReversed().map((document) => (
              <Given {...{ document, t, action, name: nameOf(document.requirement) }} />
            ))}
          </ul>
        </>
      )}
      {mayAdd && asked.length > 0 && (
        <>
          <h3>{t('addDocument')}</h3>
          <Form action={action} token={token} files>
            <input type="hidden" name="form" value="document" />
            <Select
              {...{ name: 'requirement', label: t('whichDocument'), required: true }}
              choices={asked.map(({ code, name }) => ({ value: code, label: name }))}
            />
            <Field
              {...{ name: 'file', label: t('file'), type: 'file', required: true }}
              hint={t('photoHelp')}
              accept="image/jpeg,image/png,application/pdf"
            />
            {asked.some(({ witnesses }) => witnesses > 0) && (
              <TextArea
                {...{ name: 'witnesses', label: t('witnesses') }}
                hint={t('witnessesHelp')}
              />
            )}
            <Button>{t('sendFile')}</Button>
          </Form>
        </>
      )}
    </Card>
  )
}

type GivenProps = { document: GivenDocument; t: Say; action: string; name: string }

function Given({ document: { id, status, reason }, t, action, name }: GivenProps) {
  return (
    <li className="row">
      <a href={`${action}/documents/${id}`}>{t('openFile', { name })}</a>
      <span>{t(`given.${status}`, { reason: reason ?? '' })}</span>
    </li>
  )
}
