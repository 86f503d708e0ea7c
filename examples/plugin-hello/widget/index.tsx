import { formatCurrency, storageOf, textIn, type WidgetProps } from 'motshelo/plugin'
import { WELCOME_PACKS } from '../slug'
import { words } from '../translations'

/** How many packs are still to be given, and what they will cost. */
export async function WelcomeWidget({ req, society }: WidgetProps) {
  const [planned] = await storageOf(req.payload).sum({ tenant: society.id }, WELCOME_PACKS, {
    where: { status: { equals: 'planned' } },
    fields: ['cost'],
  })
  const say = (key: Parameters<typeof words>[0]) => textIn(words(key), req.i18n.language)
  if (!planned?.count) return <p className="motshelo-note">{say('tileEmpty')}</p>
  return (
    <>
      <p className="motshelo-figure">{planned.count}</p>
      <p className="motshelo-note">
        {say('tileCost')} {formatCurrency(Number(planned.cost))}
      </p>
    </>
  )
}
