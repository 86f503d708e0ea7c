import { randomBytes } from 'node:crypto'
import { createDatabase, dropDatabase, startEmbedded } from '../src/storage/embedded'
import { openPlatform, type Platform } from '../src/start'

/** A platform on an empty database of its own, on the embedded server or on the one DATABASE_URL names. */
export async function openBench(): Promise<Platform & { url: string }> {
  process.env.LOG_LEVEL ??= 'error'
  process.env.PAYLOAD_SECRET ??= randomBytes(32).toString('hex')
  process.env.MOTSHELO_MASTER_KEY ??= randomBytes(32).toString('base64')
  const given = process.env.DATABASE_URL
  const server = given ? null : await startEmbedded()
  const base = given ?? (server?.url as string)
  const name = `bench_${randomBytes(4).toString('hex')}`
  const url = await createDatabase(base, name)
  process.env.DATABASE_URL = url
  const platform = await openPlatform()
  return {
    ...platform,
    url,
    close: async () => {
      await platform.close()
      await dropDatabase(base, name)
      await server?.stop()
    },
  }
}
