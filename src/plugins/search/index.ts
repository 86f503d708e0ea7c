import type { Config, Plugin } from 'payload'
import { extendPlatform } from '../../platform'
import { searchEndpoint } from './endpoint'
import { dependantSource } from './sources/dependants'
import { memberSource } from './sources/members'

export type { SearchGroup } from './find'

export type SearchOptions = {
  /** Drops the endpoint; the box then says so. @default false */
  disabled?: boolean
}

/** One box that finds members, their dependants and what plugins add, by name or by number. */
export const search =
  ({ disabled = false }: SearchOptions = {}): Plugin =>
  (config: Config): Config =>
    extendPlatform(config, {
      plugin: 'search',
      ...(disabled
        ? {}
        : { endpoints: [searchEndpoint], searchSources: [memberSource, dependantSource] }),
    })
