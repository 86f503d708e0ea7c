import type { DocumentViewServerProps, PayloadRequest } from 'payload'
import { slugs } from '../../collections/slugs'
import { idOf } from '../../tenants/ids'
import { DocumentView } from '../elements/document-view'
import { mayIn } from '../session/societies'
import { textsIn, type Translate } from '../translations'
import { fieldWords } from '../views/field-words'
import { Branch, type Relative } from './branch'
import './family.css'

type Member = { id?: string; tenant?: unknown; displayName?: string; memberNumber?: string }

/** A member with dependants and beneficiaries, as a tree. */
export async function FamilyView({ doc, initPageResult, i18n }: DocumentViewServerProps) {
  const { req } = initPageResult
  const member = (doc ?? {}) as Member
  const tenant = idOf(member.tenant)
  if (!member.id || !tenant) return null
  const t = textsIn(i18n.language)
  const beneficiaries = await relativesOf(req, tenant, {
    member: member.id,
    slug: slugs.beneficiaries,
  })
  const dependants = await relativesOf(req, tenant, { member: member.id, slug: slugs.dependants })
  const paid = new Set(beneficiaries?.map(({ name }) => name.toLowerCase()))
  const marked = dependants?.map((each) =>
    paid.has(each.name.toLowerCase()) ? { ...each, notes: [...each.notes, t('familyBoth')] } : each,
  )
  return (
    <DocumentView name="family">
      <p className="motshelo-note">{t('familyHelp')}</p>
      <ul className="motshelo-family">
        <li>
          <strong className="motshelo-family__person">
            {member.displayName} ({member.memberNumber})
          </strong>
          <ul>
            {marked && <Branch title={t('dependants')} relatives={marked} t={t} />}
            {beneficiaries && <Branch title={t('beneficiaries')} relatives={beneficiaries} t={t} />}
          </ul>
        </li>
      </ul>
    </DocumentView>
  )
}

type Asked = { member: string; slug: 'dependants' | 'beneficiaries' }

/** @returns null when the reader may not see them */
async function relativesOf(
  req: PayloadRequest,
  tenant: string,
  { member, slug }: Asked,
): Promise<Relative[] | null> {
  if (!(await mayIn(req, tenant, `${slug}.read`))) return null
  const t = textsIn(req.i18n.language)
  const { docs } = await req.payload.find({
    ...{ collection: slug, where: { member: { equals: member } }, sort: ['relation', 'surname'] },
    ...{ pagination: false, depth: 0, overrideAccess: false, req },
  })
  const words = fieldWords(req, req.payload.collections[slug].config.flattenedFields)
  const list: Record<string, unknown>[] = docs.map((each) => ({ ...each }))
  return list.map((row) => {
    const relation = text(row.relation)
    return {
      ...{ id: text(row.id), name: `${text(row.surname)}, ${text(row.forenames)}` },
      relation: words.relation?.values?.[relation] ?? relation,
      href: `${req.payload.config.routes.admin}/collections/${slug}/${text(row.id)}`,
      notes: notesOf(row, t),
    }
  })
}

function notesOf(row: Record<string, unknown>, t: Translate): string[] {
  const share = text(row.sharePercent)
  const [born, from, until] = [row.birthDate, row.coveredFrom, row.coveredUntil].map(text)
  return [
    share ? t('familyShare', { share }) : '',
    born ? t('familyBorn', { date: born }) : '',
    from || until
      ? t('familyCovered', { from: from || '…', until: until || t('familyOpenEnd') })
      : '',
  ].filter(Boolean)
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
