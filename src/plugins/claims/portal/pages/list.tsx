import type { PortalAnswer, PortalContext } from '../../../../platform/portal-page'
import { ButtonLink, Card } from '../../../member-portal/render/elements'
import { dayInWords } from '../../../member-portal/words'
import { offeredInPortal, ownClaims } from '../own'
import { say, type WordKey } from '../words'

/** The member's claims with where each stands, and what can be claimed. */
export async function showClaims(context: PortalContext): Promise<PortalAnswer> {
  const { language } = context
  const t = say(language)
  const claims = await ownClaims(context)
  const { types } = await offeredInPortal(context)
  const body = (
    <>
      <Card title={t('myClaims')} id="claims">
        {claims.length === 0 && <p>{t('none')}</p>}
        <ul className="list">
          {claims.map(({ id, number, deceasedName, eventOn, status }) => (
            <li>
              <h3>
                <a href={`/portal/claims/${id}`}>
                  {[number, deceasedName].filter(Boolean).join(', ')}
                </a>
              </h3>
              <p>{t(`status.${status}` as WordKey)}</p>
              <p className="muted">{dayInWords(eventOn, language)}</p>
            </li>
          ))}
        </ul>
      </Card>
      {types.length > 0 && (
        <Card title={t('fileTitle')} id="file">
          <p>{t('fileHelp')}</p>
          <p className="actions">
            {types.map(({ code, name }) => (
              <ButtonLink href={`/portal/claims/new?type=${encodeURIComponent(code)}`}>
                {name}
              </ButtonLink>
            ))}
          </p>
        </Card>
      )}
    </>
  )
  return { title: t('claims'), body }
}
