import { Gutter } from '@payloadcms/ui'
import type { ServerProps } from 'payload'
import { permittedSocieties, selectedSociety } from '../session/societies'
import { signedInRequest } from '../session/request'
import { textsIn } from '../translations'
import { SocietyCards } from './society-cards'
import { SocietyDashboard } from './society-dashboard'
import '../elements/elements.css'

/** The first screen: the selected society at a glance, or the societies to choose from. */
export async function Dashboard({ payload, i18n }: ServerProps) {
  const req = await signedInRequest(payload)
  if (!req) return null
  const t = textsIn(i18n.language)
  const society = await selectedSociety(req)
  if (society) {
    return (
      <Gutter>
        <SocietyDashboard req={req} society={society} t={t} />
      </Gutter>
    )
  }
  const societies = await permittedSocieties(req)
  return (
    <Gutter>
      <SocietyCards req={req} societies={societies} t={t} />
    </Gutter>
  )
}
