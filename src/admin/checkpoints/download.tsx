import type { BeforeDocumentControlsServerProps } from 'payload'
import { slugs } from '../../collections/slugs'
import { textsIn } from '../translations'

type Props = BeforeDocumentControlsServerProps & { id?: string | number }

/** Beside the number of a checkpoint: gives the file that is kept elsewhere. */
export function DownloadCheckpoint({ id, payload, i18n }: Props) {
  if (!id) return null
  return (
    <a
      className="btn btn--style-primary btn--size-medium btn--withoutPopup"
      href={`${payload.config.routes.api}/${slugs.checkpoints}/${id}/export`}
      download
    >
      {textsIn(i18n.language)('download')}
    </a>
  )
}
