import type { CollectionSlug, UIFieldServerComponent } from 'payload'
import { findRequest } from '../../plugins/change-requests/requests/find'
import { reviewOf } from '../../plugins/change-requests/requests/review'
import { storageOf } from '../../storage'
import { fieldsOfRequest } from '../../tenants/custom-fields/request'
import { idOf } from '../../tenants/ids'
import { mayIn } from '../session/societies'
import { textsIn } from '../translations'
import { fieldWords, type WordsByField } from '../views/field-words'
import { localText } from './local-text'
import { ReviewChange } from './review.client'
import '../elements/elements.css'

/** On a change request: old and new beside each other, and the buttons of who may decide. */
export const ChangeRequestReview: UIFieldServerComponent = async ({ data, id, req }) => {
  const tenant = idOf((data as { tenant?: unknown }).tenant)
  if (!id || !tenant) return null
  const request = await findRequest(storageOf(req.payload), { tenant }, String(id))
  const { about, kind, status, maker } = request
  const { flattenedFields } = req.payload.collections[about as CollectionSlug].config
  const words: WordsByField = fieldWords(req, flattenedFields)
  for (const { key, label } of await fieldsOfRequest(req, tenant, about))
    words[`custom.${key}`] = { label: localText(label, req.i18n.language) }
  const isOpen = status === 'open'
  const isApplication = kind === 'subscription'
  const mayDecide = isOpen && (await mayIn(req, tenant, 'change-requests.decide'))
  const mayAccept = isApplication
    ? isOpen && (await mayIn(req, tenant, 'products.accept-application'))
    : mayDecide
  if (isApplication)
    words.price = { label: textsIn(req.i18n.language)('applicationPrice'), isMoney: true }
  return (
    <ReviewChange
      request={String(id)}
      fields={await reviewOf(req, request)}
      words={words}
      mayDecide={mayDecide}
      isWhole={kind !== 'change'}
      isApplication={isApplication}
      mayAccept={mayAccept}
      isMaker={maker === req.user?.id}
    />
  )
}
