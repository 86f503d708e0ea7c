import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '../../../domain/actor'
import { parseFormatDefinition, type FormatDefinition } from '../../../domain/formats'
import { recordAudit } from '../../../hooks/audit'
import type { Operations, Row, Storage } from '../../../storage/types'
import { payrollErrors } from '../errors'
import { payrollSlugs } from '../slugs'
import { refuseAuthor } from './author'
import { findVersion } from './effective'
import { memberTypes } from '../../../tenants/custom-fields/member-types'
import type { FormatVersionRow } from './types'

export type Step = { tenant: string; version: string; actor: Actor }
type Status = FormatVersionRow['status']

/** Publishes a draft: from its month on, files are written or read by it. Asks nobody: see `approval.ts`. */
export function publish(storage: Storage, step: Step): Promise<FormatVersionRow> {
  const set = { publishedBy: step.actor.name, publishedAt: new Date() }
  return changeVersion(storage, step, { from: 'draft', to: 'published', set })
}

/**
 * Takes a published version out of use. What was made with it stays and can still be regenerated.
 * @throws FORMAT_STATUS when it is not published
 */
export function withdraw(storage: Storage, step: Step): Promise<FormatVersionRow> {
  return changeVersion(storage, step, { from: 'published', to: 'withdrawn', set: {} })
}

function changeVersion(
  storage: Storage,
  { tenant, version, actor }: Step,
  { from, to, set }: { from: Status; to: Status; set: Row },
): Promise<FormatVersionRow> {
  return storage.transaction(async (transaction) => {
    const row = await findVersion(transaction, { tenant, version })
    const definition = parseFormatDefinition(row.definition)
    if (to === 'published') {
      await refuseAuthor(transaction, { tenant, version, actor })
      await refuseChangedFields(transaction, tenant, definition)
    }
    const refused = await transaction.updateMany({ tenant }, payrollSlugs.fileFormatVersions, [
      { id: row.id, set: { ...set, status: to }, expect: { status: from } },
    ])
    if (refused.length > 0) {
      throw payrollErrors.FORMAT_STATUS(`Version ${row.number} is ${row.status}, not ${from}.`, {
        version: row.id,
        status: row.status,
      })
    }
    recordAudit(transaction, [
      {
        tenant,
        actor,
        action: `formats.${to}`,
        collection: payrollSlugs.fileFormatVersions,
        documentId: row.id,
        changes: [{ field: 'status', before: row.status, after: to }],
      },
    ])
    return { ...row, ...set, status: to }
  })
}

/** What the checker saw in the preview must be what the file is made by. */
async function refuseChangedFields(
  operations: Operations,
  tenant: string,
  definition: FormatDefinition,
): Promise<void> {
  if (!definition.formulas) return
  const customTypes = await memberTypes(operations, tenant)
  const { formulas } = parseFormatDefinition(definition, { customTypes })
  if (isDeepStrictEqual(formulas, definition.formulas)) return
  throw payrollErrors.FORMAT_FIELDS_CHANGED(
    'A field that a formula of this version names has another type since it was saved.',
    { kept: definition.formulas.custom, now: formulas?.custom },
  )
}
