import type { DocumentViewServerProps, PayloadRequest } from 'payload'
import { isHolder } from '../../collections/members/status'
import { businessDateIn } from '../../domain/calendar'
import { storageOf } from '../../storage'
import { allRows } from '../../storage/reading'
import type { Row } from '../../storage/types'
import { idOf } from '../../tenants/ids'
import { mayIn, societyOf } from '../session/societies'
import { textsIn, textOf, type Translate } from '../translations'
import { ProposeExit } from './propose.client'
import { DocumentView } from '../elements/document-view'

type Member = { id?: string; tenant?: unknown; status?: string }
type Exit = Row & { id: string; kind: string; exitDate: string; status: string }

const EXITS = 'member-exits'

/** A member's exit: the statement of today and the form that proposes it, or the exits there were. */
export async function MemberExitView({ doc, initPageResult, i18n }: DocumentViewServerProps) {
  const { req } = initPageResult
  const { id, tenant: of, status } = (doc ?? {}) as Member
  const tenant = idOf(of)
  if (!id || !tenant) return null
  const t = textsIn(i18n.language)
  const exits = (await mayIn(req, tenant, `${EXITS}.read`)) ? await exitsOf(req, tenant, id) : []
  const isOpen = exits.some((exit) => exit.status === 'proposed')
  const mayPropose = !isOpen && isHolder(status) && (await mayIn(req, tenant, 'exits.propose'))
  const society = await societyOf(req, tenant)
  return (
    <DocumentView name="memberExit:exit">
      {!isHolder(status) && <p className="motshelo-note">{t('exitGone')}</p>}
      {isOpen && <p className="motshelo-note">{t('exitProposed')}</p>}
      <Exits exits={exits} admin={req.payload.config.routes.admin} t={t} />
      {mayPropose && society && (
        <ProposeExit member={id} today={businessDateIn(society.timeZone, new Date())} />
      )}
    </DocumentView>
  )
}

const exitsOf = (req: PayloadRequest, tenant: string, member: string): Promise<Exit[]> =>
  allRows<Exit>(storageOf(req.payload), { tenant }, EXITS, {
    where: { member: { equals: member } },
    select: ['kind', 'exitDate', 'status'],
  })

function Exits({ exits, admin, t }: { exits: Exit[]; admin: string; t: Translate }) {
  if (!exits.length) return null
  return (
    <section aria-label={t('exitAll')}>
      <h2>{t('exitAll')}</h2>
      <ul className="motshelo-rows">
        {exits.map(({ id, kind, exitDate }) => (
          <li key={id}>
            <a href={`${admin}/collections/${EXITS}/${id}`}>
              {textOf(t, 'exitKind', kind)}, {exitDate}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
