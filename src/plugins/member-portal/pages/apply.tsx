import { ValidationError } from 'payload'
import { readAmount } from '../../../domain/money'
import type { PortalAnswer, PortalContext } from '../../../platform/portal-page'
import { applyForProduct, offerOf, type Offer } from '../../change-requests'
import { ownChanges } from '../data/change-requests'
import { offeredProducts, ownPlans } from '../data/plans'
import { Choice, Rules, Terms } from '../parts/offer'
import { refusalOf, typedIn } from '../parts/refusal'
import { Button, Card, Form, Notice } from '../render/elements'
import { say } from '../words'

type Page = { offer: Offer; name: string; description: string | null; stands: Standing }
/** Where the member stands with the product. */
type Standing = 'free' | 'joined' | 'waiting'

async function pageOf(context: PortalContext): Promise<Page | null> {
  const { storage, tenant, member, today, params } = context
  const order = { tenant, member: member.id, today, product: params.product ?? '' }
  const offer = await offerOf(storage, order)
  if (!offer) return null
  const products = await offeredProducts(context)
  const { name, description } = products.get(offer.product.id) ?? {}
  const own = await ownPlans(context, products)
  const asked = (await ownChanges(context)).some(
    ({ status, product }) => status === 'open' && product === offer.product.id,
  )
  const isJoined = own.some(({ product }) => product === offer.product.id)
  const stands = isJoined ? 'joined' : asked ? 'waiting' : 'free'
  return { offer, name: name ?? offer.product.name, description: description ?? null, stands }
}

/** A product for which a member can apply: what it is, what it costs him, and whether he may join. */
export async function showApply(context: PortalContext): Promise<PortalAnswer> {
  const page = await pageOf(context)
  return page ? applyPage(context, page, { plan: '', amount: '' }) : { missing: true }
}

/** Applies for it; staff decide. */
export async function sendApply(context: PortalContext, form: FormData): Promise<PortalAnswer> {
  const page = await pageOf(context)
  if (!page) return { missing: true }
  const t = say(context.language)
  const typed = { plan: typedIn(form, 'plan'), amount: typedIn(form, 'amount') }
  const { rule } = page.offer.definition.amount
  const amount = rule === 'member-chosen' ? readAmount(typed.amount.replaceAll(',', '')) : null
  const wrong = { message: t('checkFields'), problem: t('offerWrong') }
  if (amount === undefined) return applyPage(context, page, typed, wrong)
  try {
    const product = page.offer.product.id
    await applyForProduct(context, { product, plan: typed.plan || null, amount })
  } catch (error) {
    if (!(error instanceof ValidationError)) {
      return applyPage(context, page, typed, { ...refusalOf(error, t), problem: null })
    }
    const isChoice = error.data.errors.some(({ path }) => ['amount', 'plan'].includes(path))
    const refused = { message: t('offerNotFor'), problem: null }
    return applyPage(context, page, typed, isChoice ? wrong : refused)
  }
  return { redirect: '/portal/changes', told: 'offerAsked' }
}

type Typed = { plan: string; amount: string }
type Refused = { message: string; problem: string | null }

function applyPage(
  { language, token, mayChange }: PortalContext,
  { offer, name, description, stands }: Page,
  typed: Typed,
  refused?: Refused,
): PortalAnswer {
  const t = say(language)
  const isOpen = mayChange && stands === 'free' && offer.rules.every(({ passed }) => passed)
  const body = (
    <>
      {refused && <Notice kind="error">{refused.message}</Notice>}
      {description && <p>{description}</p>}
      <Card title={t('offerTerms')} id="terms">
        <Terms {...{ offer, language }} />
      </Card>
      <Card title={t('offerRules')} id="rules">
        <Rules {...{ offer, language }} />
      </Card>
      {stands === 'joined' && <p>{t('alreadyJoined')}</p>}
      {stands === 'waiting' && <p>{t('offerWaits')}</p>}
      {stands === 'free' && !isOpen && <p>{t('offerNotFor')}</p>}
      {isOpen && (
        <Form action={`/portal/products/${offer.product.id}`} token={token}>
          <Choice {...{ offer, language, ...typed, problem: refused?.problem ?? null }} />
          <p className="muted">{t('offerHelp')}</p>
          <Button>{t('offerSend')}</Button>
        </Form>
      )}
      <p>
        <a href="/portal/products">{t('back')}</a>
      </p>
    </>
  )
  return { title: name, body, ...(refused ? { status: 422 } : {}) }
}
