import type { Endpoint } from 'payload'
import { z } from 'zod'
import { storageOf } from '../../../storage'
import { approveRun, cancelRun, submitRun } from '../runs/approval'
import type { RunRow } from '../runs/types'
import { downloadEndpoints } from './download'
import { generateEndpoint } from './generate'
import { bodyOf, endpoint } from '../../../collections/endpoint'
import { stepOf } from './step-of'

const cancelBody = z.strictObject({ reason: z.string().trim().min(3).max(500) })

/** What people do with a run, each step under its own permission. */
export const runEndpoints: Omit<Endpoint, 'root'>[] = [
  generateEndpoint,
  endpoint('post', '/:id/approve', async (req) => {
    const step = await stepOf(req, 'deductions.approve')
    return answer(await approveRun(storageOf(req.payload), step))
  }),
  endpoint('post', '/:id/submit', async (req) => {
    const step = await stepOf(req, 'deductions.submit')
    return answer(await submitRun(storageOf(req.payload), step))
  }),
  endpoint('post', '/:id/cancel', async (req) => {
    const step = await stepOf(req, 'deductions.cancel')
    const { reason } = await bodyOf(req, cancelBody)
    return answer(await cancelRun(storageOf(req.payload), { ...step, reason }))
  }),
  ...downloadEndpoints,
]

const answer = ({ id, status, period, sequence }: RunRow): Response =>
  Response.json({ run: { id, status, period, sequence } })
