import type { Config, Plugin } from 'payload'
import { extendPlatform } from '../../platform'
import { booksEndpoints } from './endpoints'
import { permissions } from './permissions'

export { reportFigures, reportNames, reportTable, settle } from './reports'
export type { ReportName, ReportOrder, SettledOrder } from './reports'

export type BooksOptions = {
  /** Drops endpoints, screen and permission; the ledger itself stays. @default false */
  disabled?: boolean
}

const view = { Component: '/admin/books/view#BooksView', path: '/books' } as const

/** The statements of the books on any day, on screen and as files. */
export const books =
  ({ disabled = false }: BooksOptions = {}): Plugin =>
  (config: Config): Config => {
    if (disabled) return config
    const extended = extendPlatform(config, {
      plugin: 'books',
      permissions,
      endpoints: booksEndpoints as Config['endpoints'],
    })
    const components = extended.admin?.components
    return {
      ...extended,
      admin: {
        ...extended.admin,
        components: {
          ...components,
          views: { ...components?.views, books: view },
          beforeNavLinks: [
            ...(components?.beforeNavLinks ?? []),
            '/admin/books/nav-link#BooksInNav',
          ],
        },
      },
    }
  }
