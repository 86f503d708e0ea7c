import type { FieldHook } from 'payload'
import { ValidationError } from 'payload'
import { idOf } from '../../ids'
import type { Identity, TenantCipher } from '../cipher'
import type { PersonalMark } from '../mark'
import { isMasked, maskPersonal, normalisePersonal, personalProblem } from '../kinds'
import { cipherOfRequest } from '../tenant-cipher'
import { notePersonalChange } from './changes'
import { operationsOf } from '../../../hooks/request-storage'

type Arguments = Parameters<FieldHook>[0]

/**
 * Encrypts what a person typed and sets its blind index. What a form sends back as it got it, masked
 * or not, leaves the stored value as it is.
 */
export function encryptValue(mark: PersonalMark): FieldHook {
  return async (args) => {
    const { operation, req, siblingData, siblingDocWithLocales, value } = args
    const { tenant, identity } = placeOf(args)
    const stored =
      operation === 'update' ? (siblingDocWithLocales?.[mark.name] as string | null) : null
    const text: unknown = typeof value === 'string' ? value.trim() : value
    if (isEmpty(text)) {
      siblingData[mark.index] = null
      if (stored) notePersonalChange(req, identity)
      return null
    }
    const cipher = await cipherOfRequest(req, tenant)
    if (stored && isUnchanged(cipher, identity, stored, text)) {
      siblingData[mark.index] = cipher.blindIndex(mark.kind, cipher.decrypt(identity, stored))
      return stored
    }
    const number = checked(mark, text, args)
    const index = cipher.blindIndex(mark.kind, number)
    siblingData[mark.index] = index
    if (mark.unique) await assertUnique(args, { tenant, id: identity.id, index })
    notePersonalChange(req, identity)
    return cipher.encrypt(identity, number)
  }
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === ''

/** The society and the place a value is bound to; the isolation guard gives both before fields are saved. */
function placeOf(args: Arguments): { tenant: string; identity: Identity } {
  const { collection, data, originalDoc, path } = args
  const tenant = idOf(data?.tenant) ?? idOf(originalDoc?.tenant)
  const id: unknown = data?.id ?? originalDoc?.id
  if (!tenant || typeof id !== 'string') {
    throw refusal(args, 'The document has no society or no id yet, so that this can not be kept.')
  }
  return { tenant, identity: { collection: collection?.slug ?? '', id, field: path.join('.') } }
}

function isUnchanged(
  cipher: TenantCipher,
  identity: Identity,
  stored: string,
  text: unknown,
): boolean {
  const clear = cipher.decrypt(identity, stored)
  return text === clear || text === maskPersonal(clear)
}

function checked(mark: PersonalMark, text: unknown, args: Arguments): string {
  if (typeof text !== 'string') throw refusal(args, 'Write the number as text.')
  if (isMasked(text))
    throw refusal(args, 'This is a masked number. Enter all of it, or leave it as it was.')
  const problem = personalProblem(mark.kind, text)
  if (problem) throw refusal(args, problem)
  return normalisePersonal(mark.kind, text)
}

type Taken = { tenant: string; id: string; index: string }

/** A clear answer for the person; the unique index of the collection decides when two save at once. */
async function assertUnique(args: Arguments, { tenant, id, index }: Taken) {
  const mark = (args.field.custom as { personal: PersonalMark }).personal
  const indexPath = [...args.path.slice(0, -1), mark.index].join('.')
  const reader = await operationsOf(args.req)
  const pages = reader.stream({ tenant }, args.collection?.slug ?? '', {
    where: { [indexPath]: { equals: index }, id: { not_equals: id } },
    select: ['id'],
    pageSize: 1,
  })
  for await (const page of pages) {
    if (page.length) throw refusal(args, 'Another record of the society has this number already.')
  }
}

function refusal({ collection, path, req }: Arguments, message: string): ValidationError {
  return new ValidationError(
    { collection: collection?.slug, errors: [{ message, path: path.join('.') }], req },
    req.t,
  )
}
