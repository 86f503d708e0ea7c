import { z } from 'zod'
import { CHECKPOINT_FORMAT, type SignedCheckpoint } from './checkpoint'
import { checkpointErrors } from './errors'

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'is no SHA-256 hash')
const head = z.strictObject({ entries: z.int().min(0), head: hash })
const base64 = (bytes: number) =>
  z
    .string()
    .refine(
      (text) => Buffer.from(text, 'base64').length === bytes,
      `is not ${bytes} bytes in base64`,
    )

const signed = z.strictObject({
  format: z.literal(CHECKPOINT_FORMAT),
  society: z.uuid(),
  sequence: z.int().min(1),
  at: z.iso.datetime(),
  journals: head,
  audit: head,
  platform: head,
  previous: hash,
  publicKey: base64(32),
  signature: base64(64),
})

/**
 * Reads an exported checkpoint.
 * @throws CHECKPOINT_INVALID naming the field
 */
export function readCheckpoint(text: string): SignedCheckpoint {
  const read = signed.safeParse(parsed(text))
  if (read.success) return read.data
  const [issue] = read.error.issues
  const field = issue?.path.join('.') ?? ''
  const place = field ? `, ${field}` : ''
  throw checkpointErrors.CHECKPOINT_INVALID(`The checkpoint${place}: ${issue?.message}.`, { field })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw checkpointErrors.CHECKPOINT_INVALID('The checkpoint is no JSON document.')
  }
}
