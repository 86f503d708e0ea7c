import type { Where } from 'payload'
import { societyOf, todayIn } from '../../../collections/rules/society'
import { slugs } from '../../../collections/slugs'
import { formatNumber } from '../../../domain/numbering'
import type { FoundBy, SearchHit } from '../../../domain/search'
import type { SearchContext, SearchSourceDeclaration } from '../../../platform/types'
import { beginsWords } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import { words } from '../translations'

type MemberRow = Row & { id: string; displayName: string | null; memberNumber: string | null }

/** Members by name, by each number of theirs, and by payroll numbers that they had before. */
export const memberSource: SearchSourceDeclaration = {
  key: 'members',
  label: words('members'),
  collection: slugs.members,
  find: async (context) => {
    const asked = await questionsOf(context)
    const found = await Promise.all(asked.map((question) => ask(context, question)))
    return found.flat()
  },
}

type Question = { by: FoundBy; where: Where }

/** Each by itself: every one has an index of its own. */
async function questionsOf(context: SearchContext): Promise<Question[]> {
  const { keys, storage, tenant } = context
  const questions: Question[] = [
    { by: 'number', where: { memberNumber: { in: await memberNumbers(storage, tenant, keys) } } },
  ]
  if (keys.payrollNumbers.length) {
    const where = { payrollNumber: { in: keys.payrollNumbers } }
    questions.push({ by: 'payroll-number', where })
    const before = await formerHolders(context)
    if (before.length)
      questions.push({ by: 'former-payroll-number', where: { id: { in: before } } })
  }
  if (keys.phone) questions.push({ by: 'phone', where: { phone: { equals: keys.phone } } })
  if (keys.words.length)
    questions.push({ by: 'name', where: beginsWords('displayName', keys.words) })
  return [...questions, ...personalQuestions(context)]
}

function personalQuestions({ keys, blindIndex }: SearchContext): Question[] {
  const omang = keys.omang && blindIndex('omang', keys.omang)
  const passport = keys.passport && blindIndex('passport', keys.passport)
  const by = 'personal-number'
  return [
    ...(omang ? [{ by, where: { omangIndex: { equals: omang } } } as const] : []),
    ...(passport ? [{ by, where: { passportIndex: { equals: passport } } } as const] : []),
  ]
}

/** As it was typed, and what the society's pattern makes of a bare number. */
async function memberNumbers(
  storage: Operations,
  tenant: string,
  { codes, counter }: SearchContext['keys'],
): Promise<string[]> {
  if (counter === null) return codes
  const society = await societyOf(storage, tenant)
  return [...codes, formatNumber(society.memberNumberPattern, counter, todayIn(society))]
}

async function formerHolders({ storage, tenant, keys, limit }: SearchContext): Promise<string[]> {
  const pages = storage.stream({ tenant }, slugs.payrollAssignments, {
    where: { payrollNumber: { in: keys.payrollNumbers }, until: { not_equals: null } },
    select: ['member'],
    orderBy: ['payrollNumber'],
    pageSize: 4 * limit,
  })
  for await (const page of pages) return [...new Set(page.map(({ member }) => String(member)))]
  return []
}

async function ask(
  { storage, tenant, limit }: SearchContext,
  { by, where }: Question,
): Promise<SearchHit[]> {
  const pages = storage.stream({ tenant }, slugs.members, {
    where,
    select: ['displayName', 'memberNumber'],
    // By a text: the index that answers `where` is then the only one that the database could take.
    orderBy: ['displayName'],
    pageSize: limit,
  })
  for await (const page of pages) return (page as MemberRow[]).map((row) => hitOf(row, by))
  return []
}

const hitOf = ({ id, displayName, memberNumber }: MemberRow, by: FoundBy): SearchHit => ({
  ...{ id, by, title: displayName ?? memberNumber ?? id },
  ...(memberNumber ? { detail: memberNumber } : {}),
})
