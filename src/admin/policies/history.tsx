import type { PolicyView } from '../../plugins/funeral-policies/policies/view'
import type { Translate } from '../translations'
import type { PolicyWords } from './words'

type Props = { view: PolicyView; words: PolicyWords; t: Translate }

/** What happened to the policy, newest first. */
export function History({ view, words, t }: Props) {
  const names = new Map(view.lives.map(({ id, name }) => [id, name]))
  return (
    <section aria-label={t('policyHistory')}>
      <h3 className="motshelo-card__title">{t('policyHistory')}</h3>
      <ol className="policy-history">
        {view.events.toReversed().map(({ id, kind, on, reason, life }) => (
          <li key={id}>
            <strong>{words.event(kind)}</strong>
            {life && `: ${names.get(life) ?? ''}`}
            <span className="policy-small">
              {on}
              {reason && ` · ${words.why(reason)}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What the member was, or is to be, told before a step. */
export function Notices({ view, words, t }: Props) {
  return (
    <section aria-label={t('policyNotices')}>
      <h3 className="motshelo-card__title">{t('policyNotices')}</h3>
      {!view.notices.length && <p className="motshelo-note">{t('policyNoNotices')}</p>}
      <ul className="motshelo-rows">
        {view.notices.map(({ id, kind, stepOn, givenOn, status }) => (
          <li key={id}>
            {t('policyNotice', {
              ...{ kind: words.notice(kind), step: stepOn },
              ...{ given: givenOn, status: words.sending(status) },
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}
