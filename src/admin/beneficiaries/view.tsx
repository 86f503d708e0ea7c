import type { DocumentViewServerProps, PayloadRequest } from 'payload'
import { slugs } from '../../collections/slugs'
import { idOf } from '../../tenants/ids'
import { valuesOf } from '../custom-fields/problems'
import { mayIn } from '../session/societies'
import { textsIn } from '../translations'
import { BeneficiariesEditor } from './editor.client'
import type { BeneficiaryRow } from './rows'
import './beneficiaries.css'
import { DocumentView } from '../elements/document-view'

/** A member's beneficiaries, changed and saved as one set. */
export async function BeneficiariesView({ doc, initPageResult, i18n }: DocumentViewServerProps) {
  const { req } = initPageResult
  const member = doc as { id?: string; tenant?: unknown } | undefined
  const tenant = idOf(member?.tenant)
  if (!member?.id || !tenant) return null
  const t = textsIn(i18n.language)
  const mayRead = await mayIn(req, tenant, `${slugs.beneficiaries}.read`)
  return (
    <DocumentView name="beneficiaries">
      {mayRead ? (
        <BeneficiariesEditor
          tenant={tenant}
          member={member.id}
          rows={await rowsOf(req, member.id)}
          mayChange={await mayChange(req, tenant)}
        />
      ) : (
        <p className="motshelo-note">{t('nothingHere')}</p>
      )}
    </DocumentView>
  )
}

/** Saving the set may add, change and remove. */
async function mayChange(req: PayloadRequest, tenant: string): Promise<boolean> {
  const rights = await Promise.all(
    ['create', 'update', 'delete'].map((verb) =>
      mayIn(req, tenant, `${slugs.beneficiaries}.${verb}`),
    ),
  )
  return rights.every(Boolean)
}

/** The beneficiaries of a member that the reader may see, as the editor takes them. */
export async function rowsOf(req: PayloadRequest, member: string): Promise<BeneficiaryRow[]> {
  const { docs } = await req.payload.find({
    collection: slugs.beneficiaries,
    where: { member: { equals: member } },
    sort: 'id',
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return docs.map(({ id, surname, forenames, relation, phone, sharePercent, custom }) => ({
    key: String(id),
    id: String(id),
    surname,
    forenames,
    relation: relation ?? '',
    phone: phone ?? '',
    sharePercent,
    ...{ custom: valuesOf(custom), entered: {} },
  }))
}
