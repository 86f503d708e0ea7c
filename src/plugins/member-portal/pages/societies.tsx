import type { PortalAnswer, PortalContext } from '../../../platform/portal-page'
import { linkedSocieties } from '../data/linked'
import { Button, ButtonLink, Card, Form } from '../render/elements'
import { say } from '../words'

/** The societies of a person who is a member of several. */
export async function showSocieties(context: PortalContext): Promise<PortalAnswer> {
  const { language, token, tenant } = context
  const t = say(language)
  const societies = await linkedSocieties(context)
  const body = (
    <>
      <p>{t('societiesHelp')}</p>
      {societies.map(({ id, link, name }) => (
        <Card title={name} id={`society-${link}`}>
          {id === tenant ? (
            <p>{t('lookedAt')}</p>
          ) : (
            <Form action="/portal/societies/choose" token={token}>
              <input type="hidden" name="link" value={link} />
              <Button>{t('lookAt', { society: name })}</Button>
            </Form>
          )}
        </Card>
      ))}
      <Card title={t('addSociety')} id="add">
        <p>{t('addSocietyHelp')}</p>
        <ButtonLink href="/portal/sign-in?add=yes">{t('addSociety')}</ButtonLink>
      </Card>
    </>
  )
  return { title: t('societies'), body }
}
