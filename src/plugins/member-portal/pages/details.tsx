import { wordsOfValue, type CustomField, type CustomProblem } from '../../../domain/custom-fields'
import type { Language, PortalAnswer, PortalContext } from '../../../platform/portal-page'
import { saveOwnFields } from '../data/change-fields'
import { ownFields, ownPerson, type OwnPerson } from '../data/person'
import { inputFor } from '../parts/own-field'
import { AskForChange } from '../parts/ask-for-change'
import { Button, Card, Facts, Form, Notice } from '../render/elements'
import { dayInWords, say, type WordKey } from '../words'

/** What the society knows of the member, and the fields of its own that he may change. */
export const showDetails = (context: PortalContext): Promise<PortalAnswer> =>
  detailsPage(context, {}, [])

async function detailsPage(
  context: PortalContext,
  typed: Record<string, unknown>,
  problems: CustomProblem[],
): Promise<PortalAnswer> {
  const { language, mayChange, token } = context
  const t = say(language)
  const person = await ownPerson(context)
  const { fields, values } = await ownFields(context)
  const isEditable = (field: CustomField) => mayChange && field.editableInPortal === true
  const [open, fixed] = [fields.filter(isEditable), fields.filter((field) => !isEditable(field))]
  const body = (
    <>
      {problems.length > 0 && <Notice kind="error">{t('checkFields')}</Notice>}
      <PersonCard {...{ person, language, mayChange }} />
      {fixed.length > 0 && (
        <Card title={t('ownFields')} id="own">
          <Facts facts={fixed.map((field) => [labelOf(field, language), wordsOf(field)])} />
        </Card>
      )}
      {open.length > 0 && (
        <Card title={t('ownFields')} id="change">
          <Form action="/portal/details" token={token}>
            {open.map((field) =>
              inputFor(field, {
                ...{ language, value: field.key in typed ? typed[field.key] : values[field.key] },
                problem: problems.find(({ key }) => key === field.key)?.message ?? null,
              }),
            )}
            <Button>{t('save')}</Button>
          </Form>
        </Card>
      )}
    </>
  )
  return { title: t('details'), body, ...(problems.length ? { status: 422 } : {}) }

  function wordsOf(field: CustomField): string {
    return wordsOfValue(field, values[field.key], { language }) || t('none')
  }
}

const labelOf = ({ label }: CustomField, language: Language): string =>
  (language === 'tn' && label.tn) || label.en

type Shown = { person: OwnPerson; language: Language; mayChange: boolean }

function PersonCard({ person, language, mayChange }: Shown) {
  const t = say(language)
  const { surname, forenames, birthDate, omang, passport, phone, email, address } = person
  return (
    <Card title={t('person')} id="person">
      <Facts
        facts={[
          [t('name'), `${forenames} ${surname}`],
          [t('memberNumber'), person.memberNumber],
          [t('status'), t(`status.${person.status}` as WordKey)],
          [t('joinedOn'), dayInWords(person.joinedOn, language)],
          [t('birthDate'), birthDate && dayInWords(birthDate, language)],
          [t('omang'), omang],
          [t('passport'), passport],
          [t('phone'), phone],
          [t('email'), email],
          [t('address'), address],
        ]}
      />
      <AskForChange {...{ href: '/portal/details/change', language, mayChange }} />
    </Card>
  )
}

/** Keeps what the member changed in the fields that the society opened to him; no other is looked at. */
export async function sendDetails(context: PortalContext, form: FormData): Promise<PortalAnswer> {
  const { fields } = await ownFields(context)
  const { given, problems } = await saveOwnFields(context, fields, form)
  if (problems.length) return detailsPage(context, given, problems)
  return { redirect: '/portal/details', told: 'saved' }
}
