import type { Language } from '../../../platform/portal-page'
import { say } from '../words'

type Shown = { href: string; language: Language; mayChange: boolean; name?: string }

/** Where a change of a record is asked for, and where one sees what became of it. */
export function AskForChange({ href, language, mayChange, name }: Shown) {
  const t = say(language)
  if (!mayChange) return <p className="muted">{t('tellSociety')}</p>
  return (
    <p className="row">
      <a href={href}>{name ? t('askChangeOf', { name }) : t('askChange')}</a>
      {!name && <a href="/portal/changes">{t('changes')}</a>}
    </p>
  )
}
