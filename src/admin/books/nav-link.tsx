import type { ServerProps } from 'payload'
import { signedInRequest } from '../session/request'
import { mayIn, selectedSociety } from '../session/societies'
import { textsIn } from '../translations'

/** In the navigation: the statements of the selected society's books. */
export async function BooksInNav({ payload, i18n }: ServerProps) {
  const req = await signedInRequest(payload)
  const society = req && (await selectedSociety(req))
  if (!society || !(await mayIn(req, society.id, 'books.read'))) return null
  return (
    <p>
      <a href={`${payload.config.routes.admin}/books`}>{textsIn(i18n.language)('books')}</a>
    </p>
  )
}
