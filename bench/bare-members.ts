import pg from 'pg'
import { measure } from './measure'

const ROWS_PER_STATEMENT = 2000

/**
 * The database's own limit: the same members into a table with the same columns and indexes, and nothing
 * else: no history, no unique values, no audit, no checks.
 * @returns rows a second
 */
export async function bareMembers(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('create table bare_members (like members including all)')
    const { rows } = await client.query<{ row: string }>(
      'select row_to_json(members)::text as row from members',
    )
    const { seconds } = await measure(async () => {
      for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
        const chunk = rows.slice(start, start + ROWS_PER_STATEMENT).map(({ row }) => row)
        await client.query(
          'insert into bare_members select m.* from unnest($1::json[]) as j, json_populate_record(null::members, j) as m',
          [chunk],
        )
      }
    })
    await client.query('drop table bare_members')
    return rows.length / seconds
  } finally {
    await client.end()
  }
}
