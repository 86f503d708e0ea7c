import { inputsFor, planInputs, variablesFor } from '../../../domain/custom-fields'
import type { FormulaInputs } from '../../../domain/formula'
import { allRows, readAhead } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import { CUSTOM } from '../../../tenants/custom-fields/mark'
import { valuesIn } from '../../../tenants/custom-fields/values-of'
import { collectionOf, type Part, type Subject } from '../subjects'

const PAGE_SIZE = 1000

/** A record with the values that formulas read of it. */
export type AlertRecord = { id: string; member: string | null; inputs: FormulaInputs }

/** Every record that alerts are about, page by page: one or two queries for a thousand. */
export async function* alertRecords(
  operations: Operations,
  subject: Subject,
  { tenant, today }: { tenant: string; today: string },
): AsyncGenerator<AlertRecord[]> {
  const [own, member] = subject.parts
  if (!own) return
  const ofOwn = inputReader(own)
  const ofMember = member ? inputReader(member) : null
  const pages = operations.stream({ tenant }, collectionOf(subject.about), {
    select: [...namesOf(own), ...(member ? ['member'] : [])],
    pageSize: PAGE_SIZE,
  })
  for await (const rows of readAhead<Row & { id: string }>(pages)) {
    const members = member ? await membersOf(operations, tenant, { part: member, rows }) : null
    yield rows.map((row) => {
      const holder = members?.get(String(row.member))
      const inputs = {
        today,
        ...ofOwn(row),
        ...(ofMember && holder ? ofMember(holder) : {}),
      }
      return { id: row.id, member: members ? String(row.member) : row.id, inputs }
    })
  }
}

async function membersOf(
  operations: Operations,
  tenant: string,
  { part, rows }: { part: Part; rows: Row[] },
): Promise<Map<string, Row>> {
  const ids = [...new Set(rows.map(({ member }) => String(member)))]
  const members = await allRows<Row & { id: string }>(operations, { tenant }, part.collection, {
    where: { id: { in: ids } },
    select: namesOf(part),
  })
  return new Map(members.map((member) => [member.id, member]))
}

const namesOf = ({ prefix, variables, fields }: Part): string[] => [
  ...variables.map(({ name }) => name.slice(prefix.length + 1)),
  ...(fields.length ? [CUSTOM] : []),
]

/** Alerts may name any variable of a record: what reads them all is made once for a run. */
function inputReader(part: Part): (row: Row) => FormulaInputs {
  const plan = planInputs(part, variablesFor(part.fields, part), part.fields)
  return (row) => inputsFor(plan, row, valuesIn(row[CUSTOM]))
}
