import { isMotsheloError } from '../../../../domain/errors'
import type { PortalAnswer, PortalContext } from '../../../../platform/portal-page'
import { LARGEST_FILE } from '../../../membership/documents/content'
import { appealClaim } from '../../claims/decide'
import { rowsOfClaim } from '../../claims/find'
import { addClaimDocument } from '../../documents/add'
import { claimSlugs } from '../../slugs'
import type { ClaimRow } from '../../types'
import { mayAddTo, ownClaim } from '../own'
import { say } from '../words'
import { claimPage } from './claim'

/** Files that one claim takes from a phone: enough for a checklist several times over. */
const MOST_DOCUMENTS = 40

const SHORTEST_REASON = 3

/** A photo for one of the member's claims, or an appeal against what was decided. */
export async function sendToClaim(context: PortalContext, form: FormData): Promise<PortalAnswer> {
  const claim = await ownClaim(context, context.params.id)
  if (!claim || !(await mayAddTo(context, claim))) return { missing: true }
  try {
    const problem =
      form.get('form') === 'appeal'
        ? await appeal(context, claim, form)
        : await addDocument(context, claim, form)
    if (problem) return await claimPage(context, claim, problem)
  } catch (error) {
    if (!isMotsheloError(error)) throw error
    return claimPage(context, claim, error.message)
  }
  return { redirect: `/portal/claims/${claim.id}`, told: 'sent' }
}

async function appeal(
  { storage, tenant, actor, language }: PortalContext,
  { id: claim }: ClaimRow,
  form: FormData,
): Promise<string | null> {
  const reason = String(form.get('reason') ?? '')
    .trim()
    .slice(0, 500)
  if (reason.length < SHORTEST_REASON) return say(language)('appealShort')
  await appealClaim(storage, { tenant, claim, actor, reason })
  return null
}

/** What it is, is known by its content; it counts once somebody of the society has looked at it. */
async function addDocument(
  { storage, tenant, actor, language }: PortalContext,
  claim: ClaimRow,
  form: FormData,
): Promise<string | null> {
  const t = say(language)
  const file = form.get('file')
  if (!(file instanceof File) || !file.size || file.size > LARGEST_FILE) return t('fileMissing')
  const there = await rowsOfClaim(storage, claimSlugs.documents, claim)
  if (there.length >= MOST_DOCUMENTS) return t('tooMany')
  await addClaimDocument(storage, {
    ...{ tenant, actor, claim: claim.id },
    requirement: String(form.get('requirement') ?? ''),
    witnesses: String(form.get('witnesses') ?? '')
      .slice(0, 2000)
      .split('\n'),
    file: { name: file.name.slice(0, 200), content: Buffer.from(await file.arrayBuffer()) },
  })
  return null
}
