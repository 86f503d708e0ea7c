import type { PayloadRequest } from 'payload'
import { slugs } from '../../collections/slugs'
import type { Society } from '../session/societies'
import { hasPlatformPermission } from '../../tenants/permissions'
import { Card } from '../elements/card'
import type { Translate } from '../translations'
import { activeMembersOf } from './queries/members'
import { ChooseSociety } from './choose-society.client'

type Props = { req: PayloadRequest; societies: Society[]; t: Translate }

/** A card for each society a person of several works in. */
export async function SocietyCards({ req, societies, t }: Props) {
  const active = await activeMembersOf(req, societies)
  return (
    <section className="motshelo-stack motshelo-dashboard" aria-label={t('chooseSociety')}>
      <h1 className="motshelo-title">{t('chooseSociety')}</h1>
      {societies.length > 0 ? (
        <p className="motshelo-note">{t('chooseSocietyHelp')}</p>
      ) : (
        <NoSociety req={req} t={t} />
      )}
      <div className="motshelo-grid">
        {societies.map(({ id, name }) => (
          <Card key={id} title={name}>
            <p className="motshelo-note">{t('activeMembers', { count: active.get(id) ?? 0 })}</p>
            <ChooseSociety id={id} label={t('openSociety', { name })} />
          </Card>
        ))}
      </div>
    </section>
  )
}

/** The first screen of a new installation, or of somebody who was given no role yet. */
async function NoSociety({ req, t }: Pick<Props, 'req' | 't'>) {
  if (!(await hasPlatformPermission(req, `${slugs.tenants}.create`)))
    return <p className="motshelo-note">{t('noSocietyYours')}</p>
  const list = `${req.payload.config.routes.admin}/collections/${slugs.tenants}`
  return (
    <Card title={t('noSociety')}>
      <p className="motshelo-note">{t('noSocietyHelp')}</p>
      <p>
        <a href={`${list}/create`}>{t('makeSociety')}</a>
      </p>
    </Card>
  )
}
