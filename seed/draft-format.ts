import { addMonths } from '../src/domain/calendar'
import { shippedFormats } from '../src/domain/formats'
import { payrollSlugs } from '../src/plugins/payroll-file'
import type { Platform } from '../src/start'
import { firstRow } from '../src/storage/reading'
import { signedIn } from './signed-in'
import { PERIOD } from './societies'

const FORMAT = 'deduction-csv'

type Society = { tenant: string; financeOfficer: string }

/** The payroll office wants one more column from next month on: a draft that waits for its approval. */
export async function draftFormatOnce(
  platform: Platform,
  { tenant, financeOfficer }: Society,
): Promise<void> {
  if (await findDraftFormat(platform, tenant)) return
  const format = await firstRow(platform.storage, { tenant }, payrollSlugs.fileFormats, {
    key: { equals: FORMAT },
  })
  const definition = shippedFormats.find(({ key }) => key === FORMAT)?.definition
  if (!format || !definition) return
  const memberNumber = { name: 'member_no', source: 'member.memberNumber', type: 'text' }
  const detail = { columns: [...definition.detail.columns, memberNumber] }
  await platform.payload.create({
    collection: payrollSlugs.fileFormatVersions,
    data: {
      tenant,
      format: format.id,
      from: addMonths(PERIOD, 1),
      definition: { ...definition, detail },
    } as never,
    depth: 0,
    overrideAccess: false,
    req: await signedIn(platform.payload, financeOfficer),
  })
}

/** The id of the version that somebody works on, or undefined. */
export async function findDraftFormat(
  { storage }: Platform,
  tenant: string,
): Promise<string | undefined> {
  const draft = await firstRow(storage, { tenant }, payrollSlugs.fileFormatVersions, {
    status: { equals: 'draft' },
  })
  return draft ? String(draft.id) : undefined
}
