import { slugs } from '../collections/slugs'
import { defineErrors } from '../domain/errors'
import { sayWaiting } from './output'
import { openPlatform, type Platform } from '../start'

export const cliErrors = defineErrors({
  TENANT_UNKNOWN: { status: 404, next: 'Use the slug of a society; `init-tenant` makes one.' },
  FILE_UNREADABLE: { status: 400, next: 'Check the path and that you may read the file.' },
  COMMAND_INVALID: { status: 400, next: 'Add --help to the command to see what it takes.' },
  INPUT_INVALID: { status: 400, next: 'Correct the named option and try again.' },
})

/** Opens the platform, does the work, and closes it whatever happens. */
export async function withPlatform<T>(work: (platform: Platform) => Promise<T>): Promise<T> {
  process.env.LOG_LEVEL ??= 'error'
  const opened = sayWaiting('Opening the database …')
  const platform = await openPlatform().finally(opened)
  try {
    return await work(platform)
  } finally {
    await platform.close()
  }
}

/** The same, with the society that the slug names. @throws TENANT_UNKNOWN */
export async function withTenant<T>(
  slug: string,
  work: (platform: Platform, tenant: string) => Promise<T>,
): Promise<T> {
  return withPlatform(async (platform) => work(platform, await findTenant(platform, slug)))
}

async function findTenant({ storage }: Platform, slug: string): Promise<string> {
  const where = { slug: { equals: slug } }
  for await (const [row] of storage.stream({ platform: true }, slugs.tenants, {
    where,
    select: ['id'],
  })) {
    if (row) return row.id as string
  }
  throw cliErrors.TENANT_UNKNOWN(`There is no society "${slug}".`, { field: 'tenant' })
}
