import type { BeforeDocumentControlsServerProps } from 'payload'
import { slugs } from '../../collections/slugs'
import { mayDownload } from '../../collections/stored-files/download'
import { idOf } from '../../tenants/ids'
import { signedInRequest } from '../session/request'
import { textsIn } from '../translations'

type Props = BeforeDocumentControlsServerProps & { id?: string | number }

/** Beside the name of a kept file: gives its bytes to who may have them. */
export async function DownloadFile({ id, payload, i18n }: Props) {
  const req = await signedInRequest(payload)
  if (!req || !id) return null
  const { docs } = await payload.find({
    collection: slugs.storedFiles,
    where: { id: { equals: id } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  const [file] = docs as unknown as { tenant: unknown; purpose: string }[]
  const tenant = idOf(file?.tenant)
  if (!file || !tenant || !(await mayDownload(req, { tenant, purpose: file.purpose }))) return null
  const { api } = payload.config.routes
  return (
    <a
      className="btn btn--style-primary btn--size-medium btn--withoutPopup"
      href={`${api}/${slugs.storedFiles}/${id}/download`}
      download
    >
      {textsIn(i18n.language)('download')}
    </a>
  )
}
