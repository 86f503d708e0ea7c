import type { MergePreview } from '../../plugins/member-merge/preview'

export type { MergePreview }

/** One of the two as it is shown. */
export type MergeSide = MergePreview['survivor']
