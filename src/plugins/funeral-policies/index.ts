import type { CollectionConfig, Config, Plugin } from 'payload'
import { extendPlatform } from '../../platform'
import type { JobDefinition } from '../../jobs/types'
import { policyCollections } from './collections'
import { policyEndpoints } from './endpoints'
import { withPolicyParts } from './member-parts'
import { nightlyJob } from './nightly/job'
import { permissions } from './permissions'
import { policySlugs } from './slugs'
import { noticeEvents } from './telling/notice-events'
import { stepEvents } from './telling/step-events'
import { noticesPoller } from './telling/tell-notices'
import { translations } from './translations'
import { policyVerification } from './verification'

export { certificateOf, type Certificate } from './certificate'
export { coverOfDeath, type DeathOf } from './policies/cover'
export { policyNumbered, policyView, type LifeView, type PolicyView } from './policies/view'
export { nightlyJob } from './nightly/job'
export { runNight, type NightOrder } from './nightly/run'
export { takeNotices, type TakenNotice } from './policies/notices'
export { recordStudentProof, type StudentProof } from './policies/student-proof'
export { noticesPoller, tellNotices } from './telling/tell-notices'
export { policySlugs } from './slugs'

export type FuneralPoliciesOptions = {
  /** Keeps the collections, and with them the data, but drops endpoints, tabs and the nightly job. @default false */
  disabled?: boolean
}

const endpoints: Record<string, CollectionConfig['endpoints']> = {
  [policySlugs.policies]: policyEndpoints,
}

const jobs = [nightlyJob as JobDefinition]
const messageEvents = [...Object.values(noticeEvents), ...Object.values(stepEvents)]
const pollers = [noticesPoller]
const verifications = [policyVerification]

/** Funeral plans as policies: who is covered from when, and what becomes of it when premiums are owed. */
export const funeralPolicies =
  ({ disabled = false }: FuneralPoliciesOptions = {}): Plugin =>
  (config: Config): Config =>
    extendPlatform(disabled ? config : withPolicyParts(config), {
      plugin: 'funeral-policies',
      collections: policyCollections.map((collection) =>
        disabled ? collection : { ...collection, endpoints: endpoints[collection.slug] ?? [] },
      ),
      translations,
      ...(disabled ? {} : { permissions, jobs, verifications, messageEvents, pollers }),
    })
