import type { CollectionSlug, DocumentViewServerProps, PayloadRequest } from 'payload'
import { slugs } from '../../collections/slugs'
import { proposableFields } from '../../plugins/change-requests/requests/fields'
import type { About } from '../../plugins/change-requests/requests/types'
import { storageOf } from '../../storage'
import { allRows } from '../../storage/reading'
import type { Row } from '../../storage/types'
import { fieldsOfRequest } from '../../tenants/custom-fields/request'
import { idOf } from '../../tenants/ids'
import { BeneficiariesEditor } from '../beneficiaries/editor.client'
import { rowsOf } from '../beneficiaries/view'
import { mayIn } from '../session/societies'
import { textsIn } from '../translations'
import { fieldWords } from '../views/field-words'
import { localText } from './local-text'
import { ProposeChange, type ChangeTarget } from './propose.client'
import '../beneficiaries/beneficiaries.css'
import { DocumentView } from '../elements/document-view'

type Member = { id?: string; tenant?: unknown; displayName?: string }
type Person = Row & { id: string; surname: string; forenames: string }

/** A change of a member, or of a dependant or beneficiary, is proposed to somebody else. */
export async function ChangeRequestsView({ doc, initPageResult, i18n }: DocumentViewServerProps) {
  const { req } = initPageResult
  const { id, tenant: of, displayName } = (doc ?? {}) as Member
  const tenant = idOf(of)
  if (!id || !tenant || !(await mayIn(req, tenant, 'change-requests.create'))) return null
  const t = textsIn(i18n.language)
  const targets: ChangeTarget[] = [
    { about: slugs.members, record: id, name: displayName ?? '' },
    ...(await peopleOf(req, { tenant, member: id, about: slugs.dependants })),
    ...(await peopleOf(req, { tenant, member: id, about: slugs.beneficiaries })),
    { about: slugs.dependants, record: '', name: t('changeNewDependant'), newOf: id },
  ]
  const mayReadSet = await mayIn(req, tenant, `${slugs.beneficiaries}.read`)
  const fields = {
    [slugs.members]: await choicesOf(req, tenant, slugs.members),
    [slugs.dependants]: await choicesOf(req, tenant, slugs.dependants),
    [slugs.beneficiaries]: await choicesOf(req, tenant, slugs.beneficiaries),
  }
  return (
    <DocumentView name="changeRequests:changes">
      <ProposeChange targets={targets} fields={fields} />
      {mayReadSet && (
        <section>
          <h2>{t('changeBeneficiaries')}</h2>
          <BeneficiariesEditor
            {...{ tenant, member: id, rows: await rowsOf(req, id) }}
            mayChange
            proposes
          />
        </section>
      )}
    </DocumentView>
  )
}

async function peopleOf(
  req: PayloadRequest,
  { tenant, member, about }: { tenant: string; member: string; about: About },
): Promise<ChangeTarget[]> {
  if (!(await mayIn(req, tenant, `${about}.read`))) return []
  const people = await allRows<Person>(storageOf(req.payload), { tenant }, about, {
    where: { member: { equals: member } },
    select: ['surname', 'forenames'],
  })
  return people.map(({ id, surname, forenames }) => ({
    ...{ about, record: id, name: `${surname}, ${forenames}` },
  }))
}

/** The fields of which a change can be proposed, with their words. */
async function choicesOf(req: PayloadRequest, tenant: string, about: About) {
  const { flattenedFields } = req.payload.collections[about as CollectionSlug].config
  const words = fieldWords(req, flattenedFields)
  const own = new Map(
    (await fieldsOfRequest(req, tenant, about)).map(({ key, label }) => [
      `custom.${key}`,
      localText(label, req.i18n.language),
    ]),
  )
  return (await proposableFields(req, tenant, about)).map((value) => ({
    value,
    label: own.get(value) ?? words[value]?.label ?? value,
  }))
}
