import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { bodyOf, endpoint, pathId, queryOf } from '../../collections/endpoint'
import { causes, sentenceOf } from '../../domain/funeral'
import { isBusinessDate } from '../../domain/calendar'
import { recordAudit } from '../../hooks/audit'
import { storageOf } from '../../storage'
import { firstRow, isId } from '../../storage/reading'
import { actorOf, authorise, permittedTenants } from '../../tenants/permissions'
import { certificateOf } from './certificate'
import { policyErrors } from './errors'
import { coverOfDeath } from './policies/cover'
import { recordStudentProof } from './policies/student-proof'
import type { PolicyRow } from './policies/types'
import { policySlugs } from './slugs'

const day = z.string().refine(isBusinessDate, 'Write a day as YYYY-MM-DD.')
const language = z.enum(['en', 'tn']).default('en')
const coverQuery = z.object({ life: z.string(), on: day, cause: z.enum(causes), language })
const proofBody = z.strictObject({ life: z.string(), until: day, document: z.string().nullish() })

/**
 * The policy of the path. One of another society is answered as one that is not there.
 * @param permissions that the person must hold besides seeing policies
 */
async function policyPlace(req: PayloadRequest, permissions: string[]) {
  const storage = storageOf(req.payload)
  const id = pathId(req)
  const policy = isId(id)
    ? await firstRow<PolicyRow & { tenant: string }>(
        storage,
        { platform: true },
        policySlugs.policies,
        { id: { equals: id } },
      )
    : null
  const visible = await permittedTenants(req, `${policySlugs.policies}.read`)
  if (!policy || !visible.includes(policy.tenant))
    throw policyErrors.POLICY_UNKNOWN(`There is no policy ${id}.`)
  const { tenant } = policy
  for (const permission of permissions) await authorise(req, tenant, permission)
  return { storage, policy, tenant, actor: actorOf(req) }
}

/** `GET /api/policies/:id/cover?life=&on=&cause=`: whether a death is covered, with each rule in words. */
const coverEndpoint = endpoint('get', '/:id/cover', async (req) => {
  const { storage, policy, tenant } = await policyPlace(req, ['policy-lives.read'])
  const { life, on: dateOfDeath, cause, language: asked } = queryOf(req, coverQuery)
  const decision = await coverOfDeath(storage, {
    ...{ tenant, policy: policy.id, life, dateOfDeath, cause },
  })
  const rules = decision.rules.map((rule) => ({ ...rule, sentence: sentenceOf(rule, asked) }))
  return Response.json({ ...decision, rules })
})

/** `POST /api/policies/:id/student-proof` */
const studentEndpoint = endpoint('post', '/:id/student-proof', async (req) => {
  const { storage, policy, tenant, actor } = await policyPlace(req, ['policies.student-proof'])
  const proof = await bodyOf(req, proofBody)
  await recordStudentProof(storage, { ...proof, tenant, policy: policy.id, actor })
  return Response.json({ life: proof.life, studentUntil: proof.until })
})

/** `GET /api/policies/:id/certificate?language=`: the certificate as a PDF; who took it is on record. */
const certificateEndpoint = endpoint('get', '/:id/certificate', async (req) => {
  const { storage, policy, tenant, actor } = await policyPlace(req, [
    ...['policy-lives.read', 'members.read', 'dependants.read'],
  ])
  const { language: asked } = queryOf(req, z.object({ language }))
  const { name, bytes } = await certificateOf(storage, { tenant, policy, language: asked })
  await storage.transaction(async (transaction) =>
    recordAudit(transaction, [
      {
        ...{ tenant, actor, action: 'policies.certificate', collection: policySlugs.policies },
        ...{ documentId: policy.id, reason: name },
      },
    ]),
  )
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${name}"`,
      'content-length': String(bytes.length),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
})

export const policyEndpoints = [coverEndpoint, studentEndpoint, certificateEndpoint]
