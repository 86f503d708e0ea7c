import { inputsFor } from '../../../domain/custom-fields'
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
        ...inputsOf(own, row),
        ...(member && holder ? inputsOf(member, holder) : {}),
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

const inputsOf = (part: Part, row: Row): FormulaInputs =>
  inputsFor(part, row, { fields: part.fields, values: valuesIn(row[CUSTOM]) })
