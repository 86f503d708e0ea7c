import type { CollectionBeforeChangeHook } from 'payload'

type Notice = { en?: string | null; tn?: string | null } | null | undefined
type Settings = { privacyNotice?: Notice; noticeVersion?: number | null }

/** Another privacy notice has another number: members are asked again whether they have read it. */
export const numberNotice: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const before = originalDoc as Settings | undefined
  const after = data as Settings
  const version = before?.noticeVersion ?? 1
  const isChanged =
    before !== undefined &&
    after.privacyNotice !== undefined &&
    textOf(before.privacyNotice) !== textOf(after.privacyNotice)
  return { ...data, noticeVersion: isChanged ? version + 1 : version }
}

const textOf = (notice: Notice): string => JSON.stringify([notice?.en ?? '', notice?.tn ?? ''])
