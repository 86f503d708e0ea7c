import type { BeforeDocumentControlsServerProps } from 'payload'
import { slugs } from '../../collections/slugs'
import { auditSlugs } from '../../plugins/audit'
import { signedInRequest } from '../session/request'
import { textsIn } from '../translations'

type Props = BeforeDocumentControlsServerProps & { id?: string | number }

/** Beside the month of an audit report: gives its file. */
export async function DownloadReport({ id, payload, i18n }: Props) {
  const req = id ? await signedInRequest(payload) : null
  if (!id || !req) return null
  const { docs } = await payload.find({
    ...{
      collection: auditSlugs.reports as never,
      where: { id: { equals: id } },
      depth: 0,
      limit: 1,
    },
    ...{ pagination: false, overrideAccess: false, req },
  })
  const [report] = docs as unknown as { file: string }[]
  if (!report) return null
  return (
    <a
      className="btn btn--style-primary btn--size-medium btn--withoutPopup"
      href={`${payload.config.routes.api}/${slugs.storedFiles}/${report.file}/download`}
      download
    >
      {textsIn(i18n.language)('download')}
    </a>
  )
}
