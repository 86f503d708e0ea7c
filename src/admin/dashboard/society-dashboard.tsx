import type { PayloadRequest } from 'payload'
import { Fragment, type ReactNode } from 'react'
import { tilesOf, type CoreTile } from '../../plugins/dashboard'
import type { Society } from '../session/societies'
import type { Translate } from '../translations'
import { coreTiles } from './tiles'
import type { TileProps } from './tiles/types'
import { widgetTile } from './widgets'

type Props = { req: PayloadRequest; society: Society; t: Translate }

/** One society at a glance: the tiles that it chose, each shown to who may read what it tells of. */
export async function SocietyDashboard({ req, society, t }: Props) {
  const { admin } = req.payload.config.routes
  const props = { req, society, t, admin, language: req.i18n.language }
  const keys = await tilesOf(req, society.id)
  // All at once, and whole before the page is sent: none waits for another, and nothing jumps.
  const tiles = await Promise.all(keys.map((key) => tileOf(key, props)))
  return (
    <section className="motshelo-stack motshelo-dashboard" aria-label={society.name}>
      <h1 className="motshelo-title">{society.name}</h1>
      <div className="motshelo-grid">
        {tiles.map((tile, at) => (
          <Fragment key={keys[at]}>{tile}</Fragment>
        ))}
      </div>
    </section>
  )
}

function tileOf(key: string, props: TileProps): Promise<ReactNode> {
  return key in coreTiles ? coreTiles[key as CoreTile](props) : widgetTile(key, props)
}
