import { slugs } from '../collections/slugs'
import { defineErrors } from '../domain/errors'
import { sayWaiting } from './output'
import { openPlatform, type Platform } from '../start'
import { lostDatabase } from '../storage'

export const cliErrors = defineErrors({
  TENANT_UNKNOWN: { status: 404, next: 'Use the slug of a society; `init-tenant` makes one.' },
  TENANT_CLOSED: {
    status: 403,
    next: 'A suspended or closed society is only read; the platform operator opens it again.',
  },
  FILE_UNREADABLE: { status: 400, next: 'Check the path and that you may read the file.' },
  FILE_UNWRITABLE: { status: 400, next: 'Name a file in a folder that you may write in.' },
  COMMAND_INVALID: { status: 400, next: 'Add --help to the command to see what it takes.' },
  INPUT_INVALID: { status: 400, next: 'Correct the named option and try again.' },
})

/**
 * Opens the platform, does the work, and closes it whatever happens.
 * @throws DATABASE_LOST when the database went away meanwhile, whatever the work made of that
 */
export async function withPlatform<T>(work: (platform: Platform) => Promise<T>): Promise<T> {
  process.env.LOG_LEVEL ??= 'error'
  try {
    const opened = sayWaiting('Opening the database …')
    const platform = await openPlatform().finally(opened)
    try {
      return await work(platform)
    } finally {
      await platform.close()
    }
  } catch (error) {
    throw lostDatabase(error) ?? error
  }
}

type Work<T> = (platform: Platform, tenant: string) => Promise<T>

/** The same, with the society that the slug names, to be read. @throws TENANT_UNKNOWN */
export function withTenant<T>(slug: string, work: Work<T>): Promise<T> {
  return withPlatform(async (platform) => work(platform, (await findTenant(platform, slug)).id))
}

/**
 * The same for work that changes something.
 * @throws TENANT_UNKNOWN, TENANT_CLOSED
 */
export function changingTenant<T>(slug: string, work: Work<T>): Promise<T> {
  return withPlatform(async (platform) => {
    const { id, status } = await findTenant(platform, slug)
    if (status === 'active') return work(platform, id)
    throw cliErrors.TENANT_CLOSED(`The society "${slug}" is ${status}.`, { field: 'tenant' })
  })
}

async function findTenant(
  { storage }: Platform,
  slug: string,
): Promise<{ id: string; status: string }> {
  const where = { slug: { equals: slug } }
  for await (const [row] of storage.stream({ platform: true }, slugs.tenants, {
    where,
    select: ['status'],
  })) {
    if (row) return { id: String(row.id), status: String(row.status) }
  }
  throw cliErrors.TENANT_UNKNOWN(`There is no society "${slug}".`, { field: 'tenant' })
}
