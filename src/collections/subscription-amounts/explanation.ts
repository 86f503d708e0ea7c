import type { FieldAccess, FieldHook, PayloadRequest } from 'payload'
import { withheldFrom, type PremiumLine, type Sight } from '../../domain/products'
import { operationsOf } from '../../hooks/request-storage'
import { firstRow } from '../../storage/reading'
import { fieldRights, fieldsOfRequest } from '../../tenants/custom-fields/request'
import { idOf } from '../../tenants/ids'
import { hasPermission } from '../../tenants/permissions'
import type { VersionRow } from '../product-versions/terms'
import { slugs } from '../slugs'

/**
 * It is read with its document and looked for by nobody: a filter would tell what is withheld from the
 * answer. Of a query nothing but the request is known.
 */
export const readNotSearched: FieldAccess = ({ data, doc }) => Boolean(data ?? doc)

/**
 * Leaves out of an explanation what its reader may not see where it comes from: all of it without the right
 * to read members, who belongs to the member without that to read dependants, and values of own fields that
 * the reader's roles may not see.
 */
export const withholdInputs: FieldHook = async ({
  data,
  overrideAccess,
  req,
  siblingData,
  value,
}) => {
  if (overrideAccess || !Array.isArray(value)) return value as unknown
  const row = { ...data, ...siblingData } as { tenant?: unknown; productVersion?: unknown }
  const tenant = idOf(row.tenant)
  if (!tenant || !(await hasPermission(req, tenant, `${slugs.members}.read`))) return null
  return withheldFrom(value as PremiumLine[], await sightOf(req, tenant, idOf(row.productVersion)))
}

async function sightOf(
  req: PayloadRequest,
  tenant: string,
  version: string | null | undefined,
): Promise<Sight> {
  const rights = fieldRights(req, tenant)
  const fields = await fieldsOfRequest(req, tenant, slugs.members)
  const seen = new Set(fields.filter((field) => rights.maySee(field)).map(({ key }) => key))
  const maySeeDependants = await hasPermission(req, tenant, `${slugs.dependants}.read`)
  // Who sees every field need not be asked what a note quotes.
  const isAll = seen.size === fields.length
  const salaryField = isAll ? null : await salaryFieldOf(req, tenant, version)
  return { maySee: (key) => seen.has(key), maySeeDependants, salaryField }
}

const CACHE = 'salaryFields'

/** The field of which the terms take a percentage; null for other terms, undefined for terms unknown. */
async function salaryFieldOf(
  req: PayloadRequest,
  tenant: string,
  version: string | null | undefined,
): Promise<string | null | undefined> {
  if (!version) return undefined
  const known = (req.context[CACHE] ??= new Map()) as Map<
    string,
    Promise<string | null | undefined>
  >
  const cached = known.get(version)
  if (cached) return cached
  const loading = loadSalaryField(req, tenant, version)
  known.set(version, loading)
  return loading
}

type Written = { amount?: { rule?: unknown; salaryField?: unknown } }

async function loadSalaryField(req: PayloadRequest, tenant: string, version: string) {
  const where = { id: { equals: version } }
  const operations = await operationsOf(req)
  const row = await firstRow<VersionRow>(operations, { tenant }, slugs.productVersions, where)
  if (!row) return undefined
  const { amount } = (row.definition ?? {}) as Written
  // Not held to the rules of terms: a list must be read also when those rules have become others.
  return amount?.rule === 'salary-percent' ? String(amount.salaryField) : null
}
