import { shippedLedgerFormats } from '../../domain/gl-export'
import { recordAudit } from '../../hooks/audit'
import type { SeedTenant } from '../../platform'
import { glSlugs } from './slugs'

/** Gives a society the shipped formats. A society made before it had them gets them the same way. */
export const seedGlExport: SeedTenant = async ({ storage, transaction, tenant, actor }) => {
  const rows = shippedLedgerFormats.map(({ key, name, definition }) => ({
    ...{ id: storage.newId(), key, name, number: 1, definition, status: 'published' },
    ...{ publishedBy: actor.name, publishedAt: new Date() },
  }))
  const made = await transaction.insertMany({ tenant }, glSlugs.formats, rows, {
    onConflict: 'skip',
  })
  recordAudit(
    transaction,
    made.map((documentId) => ({
      ...{ tenant, actor, action: 'gl-export.published' },
      ...{ collection: glSlugs.formats, documentId },
    })),
  )
}
