import pg from 'pg'
import { measure } from './measure'

const ROWS_PER_STATEMENT = 5000
const COLUMNS = [
  'id',
  'tenant_id',
  'journal_id',
  'line',
  'account_id',
  'member_account_id',
  'side',
  'amount',
  'business_date',
]
const TYPES = [
  'uuid',
  'uuid',
  'uuid',
  'numeric',
  'uuid',
  'uuid',
  'enum_postings_side',
  'numeric',
  'varchar',
]

/**
 * The database's own limit: the same postings into a table with the same columns and indexes, and
 * nothing else: no journals, no balances, no checks.
 * @returns postings a second
 */
export async function bareInsert(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('create table bare_postings (like postings including all)')
    const names = COLUMNS.join(', ')
    const { rows } = await client.query<unknown[]>({
      text: `select ${names} from postings`,
      rowMode: 'array',
    })
    const arrays = TYPES.map((type, index) => `$${index + 1}::${type}[]`).join(', ')
    const { seconds } = await measure(async () => {
      for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
        const chunk = rows.slice(start, start + ROWS_PER_STATEMENT)
        const values = COLUMNS.map((_, column) => chunk.map((row) => row[column]))
        await client.query(
          `insert into bare_postings (${names}) select * from unnest(${arrays})`,
          values,
        )
      }
    })
    await client.query('drop table bare_postings')
    return rows.length / seconds
  } finally {
    await client.end()
  }
}
