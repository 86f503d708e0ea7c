import type { Translate } from '../translations'

/** All that the dashboard shows while somebody else knows the person's password. */
export function ChangePassword({ t }: { t: Translate }) {
  return (
    <section className="motshelo-stack motshelo-dashboard" aria-label={t('changePassword')}>
      <h2>{t('changePassword')}</h2>
      <p className="motshelo-note">{t('changePasswordHelp')}</p>
      <p>
        <a href="/admin/account">{t('openAccount')}</a>
      </p>
    </section>
  )
}
