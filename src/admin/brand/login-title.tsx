import type { ServerProps } from 'payload'
import { textsIn } from '../translations'
import '../elements/elements.css'

/** What the page of the log-in is; Payload gives it no heading. */
export function LoginTitle({ i18n }: ServerProps) {
  return <h1 className="motshelo-title">{textsIn(i18n.language)('signIn')}</h1>
}
