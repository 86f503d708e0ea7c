import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionSlug,
} from 'payload'
import { helloErrors } from './errors'
import { WELCOME_PACKS } from './slug'

type Pack = { status?: string }

/** What a pack cost is in the books: it stays as it was given. */
export const keepGiven: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const pack = originalDoc as (Pack & { id: string }) | undefined
  if (pack?.status === 'given') refuse(pack.id)
  return data
}

export const keepGivenFromDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const pack = await req.payload.db.findOne<Pack & { id: string }>({
    collection: WELCOME_PACKS as CollectionSlug,
    where: { id: { equals: id } },
    req,
  })
  if (pack?.status === 'given') refuse(pack.id)
}

function refuse(pack: string): never {
  throw helloErrors.PACK_GIVEN('The welcome pack was given, and its cost is in the books.', {
    pack,
  })
}
