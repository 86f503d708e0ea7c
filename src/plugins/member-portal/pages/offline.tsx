import { draw } from '../http/draw'
import type { Visit } from '../http/visit'
import { ButtonLink } from '../render/elements'
import { say } from '../words'

/** What a phone keeps for when there is no connection: the same for everybody, in both languages. */
export function offlinePage(visit: Visit): Promise<Response> {
  const everybody: Visit = { ...visit, session: null, looked: null, language: 'en' }
  const [en, tn] = [say('en'), say('tn')]
  return draw(everybody, {
    title: en('offline'),
    body: (
      <>
        <p>{en('offlineHelp')}</p>
        <h2 lang="tn">{tn('offline')}</h2>
        <p lang="tn">{tn('offlineHelp')}</p>
        <ButtonLink href="/portal">{en('tryAgain')}</ButtonLink>
      </>
    ),
  })
}
