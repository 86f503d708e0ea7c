import type { PayloadRequest } from 'payload'
import type { PolicyRow } from '../../plugins/funeral-policies/policies/types'
import { policyView, type PolicyView } from '../../plugins/funeral-policies/policies/view'
import { policySlugs } from '../../plugins/funeral-policies/slugs'
import { storageOf } from '../../storage'
import { Card } from '../elements/card'
import { Facts } from '../elements/facts'
import { Money } from '../elements/money'
import { Status } from '../elements/status'
import { mayIn } from '../session/societies'
import type { Translate } from '../translations'
import { AskCover } from './ask-cover.client'
import { History, Notices } from './history'
import { Lives } from './lives'
import { StudentProofForm } from './student-proof.client'
import { wordsOf } from './words'
import './policies.css'

type Props = { req: PayloadRequest; tenant: string; policy: PolicyRow; t: Translate }

/** Everything about a policy that its reader may see. */
export async function PolicyCard({ req, tenant, policy, t }: Props) {
  const view = await policyView(storageOf(req.payload), { tenant, policy })
  const may = (permission: string) => mayIn(req, tenant, permission)
  const maySeeLives = (await may(`${policySlugs.lives}.read`)) && (await may('dependants.read'))
  const words = wordsOf(req)
  const lives = view.lives.filter(({ until }) => !until || until >= view.on)
  const children = lives.filter(({ relation }) => relation === 'child')
  return (
    <Card title={t('policyOf', { number: view.number, product: view.product.name })} wide>
      <div className="motshelo-stack">
        <Status
          name={t('status')}
          label={t('policySince', { status: words.status(view.status), since: view.since })}
          good={view.status === 'in-force'}
        />
        <PolicyFacts view={view} t={t} />
        {maySeeLives && <Lives view={view} relation={words.relation} t={t} />}
        {maySeeLives && <Certificates view={view} api={req.payload.config.routes.api} t={t} />}
        {(await may(`${policySlugs.notices}.read`)) && <Notices {...{ view, words, t }} />}
        {(await may(`${policySlugs.events}.read`)) && <History {...{ view, words, t }} />}
        {maySeeLives && <AskCover policy={view.id} today={view.on} lives={namesOf(view.lives)} />}
        {maySeeLives && children.length > 0 && (await may('policies.student-proof')) && (
          <StudentProofForm policy={view.id} lives={namesOf(children)} />
        )}
      </div>
    </Card>
  )
}

const namesOf = (lives: PolicyView['lives']) => lives.map(({ id, name }) => ({ id, name }))

function PolicyFacts({ view, t }: { view: PolicyView; t: Translate }) {
  return (
    <Facts
      facts={[
        [t('policyBegan'), view.startedOn],
        [t('policyPaidTo'), view.paidTo],
        [t('policyOwed'), <Money key="owed" amount={view.owed} />],
        [t('policyPremiumsOwed'), view.premiumsOwed || null],
      ]}
    />
  )
}

function Certificates({ view, api, t }: { view: PolicyView; api: string; t: Translate }) {
  const path = `${api}/${policySlugs.policies}/${view.id}/certificate`
  return (
    <section aria-label={t('policyCertificate')} className="motshelo-row">
      <a href={`${path}?language=en`}>{t('policyCertificateEnglish')}</a>
      <a href={`${path}?language=tn`}>{t('policyCertificateSetswana')}</a>
    </section>
  )
}
