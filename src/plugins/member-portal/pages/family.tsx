import type { Language, PortalAnswer, PortalContext } from '../../../platform/portal-page'
import { ownBeneficiaries, ownLives, type OwnBeneficiary, type OwnLife } from '../data/family'
import { Card } from '../render/elements'
import { dayInWords, isWord, say } from '../words'

/** Who is covered through the member, and who is paid when he dies. */
export async function showFamily(context: PortalContext): Promise<PortalAnswer> {
  const { language, society } = context
  const t = say(language)
  const lives = await ownLives(context)
  const beneficiaries = society.showBeneficiaries ? await ownBeneficiaries(context) : null
  const body = (
    <>
      <Card title={t('lives')} id="lives">
        {lives.length === 0 && <p>{t('noLives')}</p>}
        <ul className="list">
          {lives.map((life) => (
            <Life {...{ life, language }} />
          ))}
        </ul>
      </Card>
      {beneficiaries && (
        <Card title={t('beneficiaries')} id="beneficiaries">
          {beneficiaries.length === 0 && <p>{t('noBeneficiaries')}</p>}
          <ul className="list">
            {beneficiaries.map((beneficiary) => (
              <Beneficiary {...{ beneficiary, language }} />
            ))}
          </ul>
        </Card>
      )}
      <p className="muted">{t('tellSociety')}</p>
    </>
  )
  return { title: t('family'), body }
}

function Life({ life, language }: { life: OwnLife; language: Language }) {
  const t = say(language)
  const { surname, forenames, relation, birthDate, coveredFrom, coveredUntil } = life
  const said = [
    relationInWords(relation, language),
    birthDate && t('born', { day: dayInWords(birthDate, language) }),
    coveredFrom && t('coveredSince', { day: dayInWords(coveredFrom, language) }),
    coveredUntil && t('coveredUntil', { day: dayInWords(coveredUntil, language) }),
  ]
  return (
    <li>
      <h3>{`${forenames} ${surname}`}</h3>
      <p className="muted">{said.filter(Boolean).join(' · ')}</p>
    </li>
  )
}

type Named = { beneficiary: OwnBeneficiary; language: Language }

function Beneficiary({ beneficiary, language }: Named) {
  const { surname, forenames, relation, phone, sharePercent } = beneficiary
  const said = [relation && relationInWords(relation, language), phone]
  return (
    <li>
      <div className="row">
        <h3>{`${forenames} ${surname}`}</h3>
        <strong>{say(language)('share', { share: sharePercent })}</strong>
      </div>
      <p className="muted">{said.filter(Boolean).join(' · ')}</p>
    </li>
  )
}

/** The relation of a beneficiary is written by hand and may be any word. */
function relationInWords(relation: string, language: Language): string {
  const key = `relation.${relation}`
  return isWord(key) ? say(language)(key) : relation
}
