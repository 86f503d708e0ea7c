import type { CoreTile } from '../../../plugins/dashboard'
import { claimsTile, coverTile } from './cover'
import { cycleTile, monthsTile } from './cycle'
import { arrearsTile, membersTile, suspenseTile } from './figures'
import { moneyTile } from './money'
import { statutoryTile } from './statutory'
import { tasksTile } from './tasks'
import type { Tile } from './types'
import { documentsTile, feesTile, jobsTile, messagesTile } from './work'

/** The tiles of the core by their keys; those of plugins are their widgets. */
export const coreTiles: Record<CoreTile, Tile> = {
  cycle: cycleTile,
  tasks: tasksTile,
  claims: claimsTile,
  cover: coverTile,
  members: membersTile,
  arrears: arrearsTile,
  suspense: suspenseTile,
  fees: feesTile,
  jobs: jobsTile,
  messages: messagesTile,
  documents: documentsTile,
  statutory: statutoryTile,
  money: moneyTile,
  months: monthsTile,
}
