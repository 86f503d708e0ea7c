import { slugs } from '../../../collections/slugs'
import { businessDateIn } from '../../../domain/calendar'
import { reconciliationSlugs } from '../../../plugins/reconciliation/slugs'
import { mayIn } from '../../session/societies'
import { ArrearsCard, SuspenseCard } from '../cards/amounts'
import { MembersCard } from '../cards/members'
import { membersByStatus } from '../queries/members'
import { arrearsOf, suspenseOf } from '../queries/open-amounts'
import type { Tile, TileProps } from './types'

const mayRead = ({ req, society }: TileProps, collection: string) =>
  mayIn(req, society.id, `${collection}.read`)

export const membersTile: Tile = async (props) =>
  (await mayRead(props, slugs.members)) ? (
    <MembersCard {...props} members={await membersByStatus(props.req, props.society.id)} />
  ) : null

export const arrearsTile: Tile = async (props) =>
  (await mayRead(props, reconciliationSlugs.arrears)) ? (
    <ArrearsCard {...props} arrears={await arrearsOf(props.req, props.society.id)} />
  ) : null

export const suspenseTile: Tile = async (props) => {
  if (!(await mayRead(props, reconciliationSlugs.suspenseItems))) return null
  const { req, society } = props
  const today = businessDateIn(society.timeZone, new Date())
  return <SuspenseCard {...props} suspense={await suspenseOf(req, society.id, today)} />
}
