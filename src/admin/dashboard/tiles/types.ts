import type { PayloadRequest } from 'payload'
import type { ReactNode } from 'react'
import type { Society } from '../../session/societies'
import type { Translate } from '../../translations'

export type TileProps = {
  req: PayloadRequest
  society: Society
  t: Translate
  /** The route of the admin. */
  admin: string
  language: string
}

/** A tile of the core with its card; null when the person may not read what it tells of, or it has nothing to say. */
export type Tile = (props: TileProps) => Promise<ReactNode>
