import pg from 'pg'

export type Rows = { tenant: string; accounts: Record<string, string>; postings: number }

/** Days over which the journals are spread: three years. */
export const DAYS = 1095
export const FIRST_DAY = '2024-01-01'

/**
 * Journals of two postings each, straight into the tables: 60 in 100 are money received into the bank,
 * the others are expenses, premiums allocated and transfers, spread evenly over three years.
 */
export async function fillBooks(url: string, { tenant, accounts, postings }: Rows): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const journals = Math.ceil(postings / 2)
    await client.query(JOURNALS, [tenant, journals, FIRST_DAY, DAYS])
    const ids = ['1000', '4900', '5300', '1050', '2900'].map((code) => accounts[code])
    await client.query(POSTINGS, [tenant, ids])
    await client.query('analyze journals')
    await client.query('analyze postings')
  } finally {
    await client.end()
  }
}

const JOURNALS = `
insert into journals (id, tenant_id, number, business_date, posted_at, event, narrative, idempotency_key, body_hash, chain_hash, actor, total)
select gen_random_uuid(), $1::uuid, n, to_char($3::date + (n % $4::int), 'YYYY-MM-DD'), now(),
  (array['remittance.banked','remittance.banked','remittance.banked','journal.manual','suspense.refunded'])[1 + n % 5],
  'Journal ' || n, 'bench:' || n, md5(n::text), md5(n::text), 'bench', 1000 + n % 9000
from generate_series(1, $2::int) n`

const POSTINGS = `
with kinds as (select * from (values
  (0, 1, 2), (1, 1, 2), (2, 1, 2), (3, 3, 1), (4, 4, 5)) as k(kind, debit, credit))
insert into postings (id, tenant_id, journal_id, line, account_id, side, amount, business_date)
select gen_random_uuid(), $1::uuid, j.id, s.line, ($2::uuid[])[case s.line when 1 then k.debit else k.credit end],
  (case s.line when 1 then 'debit' else 'credit' end)::enum_postings_side, j.total, j.business_date
from journals j join kinds k on k.kind = j.number::int % 5 cross join (values (1), (2)) as s(line)
where j.tenant_id = $1::uuid`
