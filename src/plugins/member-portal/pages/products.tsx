import { formatCurrency } from '../../../domain/money'
import type { ProductDefinition } from '../../../domain/products'
import type { Language, PortalAnswer, PortalContext } from '../../../platform/portal-page'
import { offeredProducts, ownPlans, type OfferedProduct } from '../data/plans'
import { Card } from '../render/elements'
import { say, type Say } from '../words'

/** What the society offers, with what it costs and asks. */
export async function showProducts(context: PortalContext): Promise<PortalAnswer> {
  const { language } = context
  const t = say(language)
  const products = await offeredProducts(context)
  const own = new Set((await ownPlans(context, products)).map(({ product }) => product))
  const offered = [...products.values()].filter(
    ({ status, definition }) => status === 'active' && definition,
  )
  const body = (
    <>
      <p>
        {offered.length
          ? t(offered.some(({ isOpen }) => isOpen) ? 'productsOpenHelp' : 'productsHelp')
          : t('noProducts')}
      </p>
      {offered.map((product) => (
        <Offered {...{ product, language, isOwn: own.has(product.id) }} />
      ))}
    </>
  )
  return { title: t('products'), body }
}

type Shown = { product: OfferedProduct; language: Language; isOwn: boolean }

function Offered({ product, language, isOwn }: Shown) {
  const t = say(language)
  const { id, name, description, definition } = product
  const documents = (definition?.documents ?? []).map(({ name: words }) =>
    language === 'tn' ? (words.tn ?? words.en) : words.en,
  )
  const waiting = product.kind === 'funeral' ? (definition?.waiting.natural ?? 0) : 0
  return (
    <Card title={name} id={`product-${id}`}>
      {description && <p>{description}</p>}
      {definition && <p>{priceInWords(definition, t)}</p>}
      {waiting > 0 && <p className="muted">{t('waitingMonths', { count: waiting })}</p>}
      {documents.length > 0 && (
        <p className="muted">{`${t('documentsNeeded')}: ${documents.join(', ')}`}</p>
      )}
      {isOwn && <p>{t('alreadyJoined')}</p>}
      {!isOwn && product.isOpen && (
        <p>
          <a href={`/portal/products/${id}`}>{t('offerOpen', { product: name })}</a>
        </p>
      )}
    </Card>
  )
}

function priceInWords({ amount, frequency }: ProductDefinition, t: Say): string {
  if (amount.rule === 'fixed')
    return t(`offerPrice.${frequency}`, { amount: formatCurrency(amount.amount) })
  if (amount.rule === 'member-chosen')
    return amount.minimum
      ? t('fromAmount', { amount: formatCurrency(amount.minimum) })
      : t('chosenAmount')
  if (amount.rule !== 'by-plan') return t('byFamily')
  const lowest = Math.min(...amount.plans.map((plan) => plan.amount))
  return t('fromAmount', { amount: formatCurrency(lowest) })
}
