import { businessDateIn, periodOf } from '../../../domain/calendar'
import { parseFormatDefinition, shippedFormats } from '../../../domain/formats'
import { recordAudit } from '../../../hooks/audit'
import { slugs } from '../../../collections/slugs'
import type { Row } from '../../../storage/types'
import type { SeedContext, SeedTenant } from '../../../platform'
import { botswanaHolidays2026 } from '../calendar/holidays'
import { calendarMonths } from '../calendar/months'
import { loadTenant, type AuthorityRow } from '../generate/setting'
import { allRows } from '../../../storage/reading'
import { payrollSlugs } from '../slugs'

/** Old enough for any month a society brings with it. */
const SHIPPED_FROM = '2000-01'
const CALENDAR_MONTHS = 12
const RANK_STEP = 10

/** Gives a new society the shipped formats, its public holidays and a calendar for each authority. */
export const seedPayrollFile: SeedTenant = async (context) => {
  await seedFormats(context)
  await seedCalendar(context)
}

async function seedFormats({ storage, transaction, tenant, actor }: SeedContext): Promise<void> {
  const formats = shippedFormats.map(({ key, name, definition }, index) => ({
    id: storage.newId(),
    key,
    name,
    purpose: definition.purpose,
    rank: (index + 1) * RANK_STEP,
    status: 'active',
  }))
  const versions = shippedFormats.map(({ definition }, index) => ({
    id: storage.newId(),
    format: formats[index]?.id,
    number: 1,
    from: SHIPPED_FROM,
    definition: parseFormatDefinition(definition),
    status: 'published',
    publishedBy: actor.name,
    publishedAt: new Date(),
  }))
  await transaction.insertMany({ tenant }, payrollSlugs.fileFormats, formats)
  await transaction.insertMany({ tenant }, payrollSlugs.fileFormatVersions, versions)
  recordAudit(
    transaction,
    versions.map(({ id }) => ({
      tenant,
      actor,
      action: 'formats.published',
      collection: payrollSlugs.fileFormatVersions,
      documentId: id,
    })),
  )
}

async function seedCalendar({ transaction, tenant }: SeedContext): Promise<void> {
  const scope = { tenant }
  const { timeZone } = await loadTenant(transaction, tenant)
  const first = periodOf(businessDateIn(timeZone, new Date()))
  const holidays = botswanaHolidays2026.map(({ date }) => date)
  await transaction.insertMany(scope, payrollSlugs.publicHolidays, [...botswanaHolidays2026])
  const authorities = await allRows<AuthorityRow & Row>(
    transaction,
    scope,
    slugs.payrollAuthorities,
    {},
  )
  const months = calendarMonths(first, CALENDAR_MONTHS, new Set(holidays))
  await transaction.insertMany(
    scope,
    payrollSlugs.payrollCalendar,
    authorities.flatMap(({ id }) => months.map((month) => ({ ...month, payrollAuthority: id }))),
  )
}
