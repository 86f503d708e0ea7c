import type { PayloadRequest } from 'payload'
import type { Society } from '../session/societies'
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
      <h2>{t('chooseSociety')}</h2>
      <p className="motshelo-note">
        {societies.length ? t('chooseSocietyHelp') : t('nothingHere')}
      </p>
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
