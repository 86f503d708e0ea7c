import type { Config, Plugin } from 'payload'
import { extendPlatform } from '../../platform'
import { withLabels, withTechnicalDetails, withTitles } from '../../platform/labels'
import { withMemberTab } from '../../platform/member-tab'
import { MemberMerges } from './collection'
import { mergeEndpoints } from './endpoints'
import { mergeOperation, undoMergeOperation } from './merges/approval'
import { permissions } from './permissions'
import { mergeSlugs } from './slugs'
import { titles } from './titles'
import { texts, translations } from './translations'

export { readFacts } from './facts'
export { approveMerge, undoMerge } from './merges/approval'
export { rejectMerge } from './merges/approve'
export { proposeMerge, type ProposeMerge } from './merges/propose'
export { mergeSlugs } from './slugs'

const merges = [MemberMerges]
  .map(withTechnicalDetails({ [mergeSlugs.merges]: ['journal'] }))
  .map(withTitles(titles))
  .map(withLabels(texts))

const tab = {
  name: 'merge',
  label: 'memberMerge:merge',
  view: '/admin/member-merges/view#MemberMergeView',
  order: 170,
}

export type MemberMergeOptions = {
  /** Keeps the collection, and with it the data, but drops endpoints and permissions. @default false */
  disabled?: boolean
}

/** Two records of one person become one member, without losing a history or a thebe. */
export const memberMerge =
  ({ disabled = false }: MemberMergeOptions = {}): Plugin =>
  (config: Config): Config =>
    extendPlatform(disabled ? config : withMemberTab(config, tab), {
      plugin: 'member-merge',
      collections: merges.map((collection) =>
        disabled ? collection : { ...collection, endpoints: mergeEndpoints },
      ),
      translations,
      ...(disabled ? {} : { permissions, approvals: [mergeOperation, undoMergeOperation] }),
    })
