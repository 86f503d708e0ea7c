import { Gutter } from '@payloadcms/ui'
import type { ServerProps } from 'payload'
import { permittedSocieties, selectedSociety } from '../session/societies'
import { signedInRequest } from '../session/request'
import { ChangePassword } from './change-password'
import { textsIn } from '../translations'
import { SocietyCards } from './society-cards'
import { SocietyDashboard } from './society-dashboard'
import '../elements/elements.css'

/** The first screen: the selected society at a glance, or the societies to choose from. */
export async function Dashboard({ payload, i18n }: ServerProps) {
  const req = await signedInRequest(payload)
  if (!req) return null
  const t = textsIn(i18n.language)
  if (req.user && 'mustChangePassword' in req.user && req.user.mustChangePassword)
    return <ChangePassword t={t} />
  const society = await selectedSociety(req)
  const societies = society ? [] : await permittedSocieties(req)
  return (
    <Gutter>
      {society ? (
        <SocietyDashboard req={req} society={society} t={t} />
      ) : (
        <SocietyCards req={req} societies={societies} t={t} />
      )}
    </Gutter>
  )
}
