import type { Lease } from '../types'
import type { Connection } from './connection'
import { newId } from './identifiers'

const DEFAULT_SECONDS = 30

/** Takes a lease when it is free or its owner let it expire. The database's clock decides. */
export async function takeLease(
  connection: Connection,
  name: string,
  seconds = DEFAULT_SECONDS,
): Promise<Lease | null> {
  const owner = newId()
  const expiry = `now() + make_interval(secs => $3)`
  const answer = await connection.query(
    `insert into leases (id, name, owner, expires_at) values ($4::uuid, $1, $2, ${expiry})
     on conflict (name) do update set owner = excluded.owner, expires_at = excluded.expires_at
     where leases.expires_at < now() returning owner`,
    [name, owner, seconds, newId()],
  )
  if (answer.rows[0]?.[0] !== owner) return null
  return {
    name,
    renew: async () => {
      const renewed = await connection.query(
        `update leases set expires_at = ${expiry} where name = $1 and owner = $2 and expires_at >= now()`,
        [name, owner, seconds],
      )
      return renewed.rowCount === 1
    },
    release: async () => {
      await connection.query(`delete from leases where name = $1 and owner = $2`, [name, owner])
    },
  }
}
