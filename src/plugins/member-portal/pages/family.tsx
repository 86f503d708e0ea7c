import type { Language, PortalAnswer, PortalContext } from '../../../platform/portal-page'
import { ownBeneficiaries, ownLives, type OwnBeneficiary, type OwnLife } from '../data/family'
import { AskForChange } from '../parts/ask-for-change'
import { Card } from '../render/elements'
import { dayInWords, isWord, say } from '../words'

/** Who is covered through the member, and who is paid when he dies. */
export async function showFamily(context: PortalContext): Promise<PortalAnswer> {
  const { language, society, mayChange } = context
  const t = say(language)
  const lives = await ownLives(context)
  const beneficiaries = society.showBeneficiaries ? await ownBeneficiaries(context) : null
  const body = (
    <>
      <Card title={t('lives')} id="lives">
        {lives.length === 0 && <p>{t('noLives')}</p>}
        <ul className="list">
          {lives.map((life) => (
            <Life {...{ life, language, mayChange }} />
          ))}
        </ul>
        {mayChange && (
          <p>
            <a href="/portal/family/lives/new">{t('newLife')}</a>
          </p>
        )}
      </Card>
      {beneficiaries && (
        <Card title={t('beneficiaries')} id="beneficiaries">
          {beneficiaries.length === 0 && <p>{t('noBeneficiaries')}</p>}
          <ul className="list">
            {beneficiaries.map((beneficiary) => (
              <Beneficiary {...{ beneficiary, language, mayChange }} />
            ))}
          </ul>
          {mayChange && (
            <p>
              <a href="/portal/family/beneficiaries">{t('beneficiarySet')}</a>
            </p>
          )}
        </Card>
      )}
      {mayChange ? (
        <p>
          <a href="/portal/changes">{t('changes')}</a>
        </p>
      ) : (
        <p className="muted">{t('tellSociety')}</p>
      )}
    </>
  )
  return { title: t('family'), body }
}

type Lived = { life: OwnLife; language: Language; mayChange: boolean }

function Life({ life, language, mayChange }: Lived) {
  const t = say(language)
  const { surname, forenames, relation, birthDate, coveredFrom, coveredUntil } = life
  const name = `${forenames} ${surname}`
  const said = [
    relationInWords(relation, language),
    birthDate && t('born', { day: dayInWords(birthDate, language) }),
    coveredFrom && t('coveredSince', { day: dayInWords(coveredFrom, language) }),
    coveredUntil && t('coveredUntil', { day: dayInWords(coveredUntil, language) }),
  ]
  return (
    <li>
      <h3>{name}</h3>
      <p className="muted">{said.filter(Boolean).join(' · ')}</p>
      {mayChange && (
        <>
          <AskForChange
            {...{ href: `/portal/family/lives/${life.id}`, name, language, mayChange }}
          />
          <p>
            <a href={`/portal/family/lives/${life.id}/end`}>{t('takeOffLink', { name })}</a>
          </p>
        </>
      )}
    </li>
  )
}

type Named = { beneficiary: OwnBeneficiary; language: Language; mayChange: boolean }

function Beneficiary({ beneficiary, language, mayChange }: Named) {
  const { id, surname, forenames, relation, phone, sharePercent } = beneficiary
  const name = `${forenames} ${surname}`
  const href = `/portal/family/beneficiaries/${id}`
  const said = [relation && relationInWords(relation, language), phone]
  return (
    <li>
      <div className="row">
        <h3>{name}</h3>
        <strong>{say(language)('share', { share: sharePercent })}</strong>
      </div>
      <p className="muted">{said.filter(Boolean).join(' · ')}</p>
      {mayChange && <AskForChange {...{ href, name, language, mayChange }} />}
    </li>
  )
}

/** The relation of a beneficiary is written by hand and may be any word. */
function relationInWords(relation: string, language: Language): string {
  const key = `relation.${relation}`
  return isWord(key) ? say(language)(key) : relation
}
