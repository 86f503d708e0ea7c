import { periodOf, type BusinessDate, type Period } from '../../../domain/calendar'
import { formatCurrency, sumAmounts } from '../../../domain/money'
import type { Language } from '../../../platform/portal-page'
import type { OwnAccount } from '../data/accounts'
import type { OwedMonth } from '../data/arrears'
import type { Plan } from '../data/plans'
import { ButtonLink, Card, Money } from '../render/elements'
import { monthInWords, say, type Say, type WordKey } from '../words'

/** The account's product, or what kind of account it is. */
export function accountName({ subscription, kind }: OwnAccount, plans: Plan[], t: Say): string {
  const plan = plans.find((each) => each.subscription === subscription)
  return plan?.name ?? t(`kind.${kind}` as WordKey)
}

export function BalancesCard({
  accounts,
  plans,
  t,
}: {
  accounts: OwnAccount[]
  plans: Plan[]
  t: Say
}) {
  return (
    <Card title={t('balances')} id="balances">
      {accounts.length === 0 && <p>{t('noBalances')}</p>}
      <ul className="list">
        {accounts.map((account) => (
          <li>
            <div className="row">
              <span>{accountName(account, plans, t)}</span>
              <strong>
                <Money amount={account.balance} />
              </strong>
            </div>
            <span className="muted">{t(`kind.${account.kind}` as WordKey)}</span>
          </li>
        ))}
      </ul>
      {accounts.length > 0 && (
        <p>
          <ButtonLink href="/portal/statements">{t('statements')}</ButtonLink>
        </p>
      )}
    </Card>
  )
}

type Owed = { arrears: OwedMonth[]; nameOf: (product: string) => string; language: Language }

export function ArrearsCard({ arrears, nameOf, language }: Owed) {
  const t = say(language)
  return (
    <Card title={t('arrears')} id="arrears">
      {arrears.length === 0 && <p>{t('noArrears')}</p>}
      <ul className="list">
        {arrears.map(({ product, period, outstanding }) => (
          <li className="row">
            <span>
              {t('owedFor', { product: nameOf(product), month: monthInWords(period, language) })}
            </span>
            <Money amount={outstanding} />
          </li>
        ))}
        {arrears.length > 1 && (
          <li className="row">
            <span>{t('total')}</span>
            <strong>
              <Money amount={sumAmounts(arrears.map(({ outstanding }) => outstanding))} />
            </strong>
          </li>
        )}
      </ul>
    </Card>
  )
}

type Due = { amount: number; period: Period; language: Language }

export function DueCard({ amount, period, language }: Due) {
  const t = say(language)
  return (
    <Card title={t('nextDeduction')} id="next">
      {amount === 0 ? (
        <p>{t('noDeduction')}</p>
      ) : (
        <p className="row">
          <span>{t('nextPaymentHelp', { month: monthInWords(period, language) })}</span>
          <strong>
            <Money amount={amount} />
          </strong>
        </p>
      )}
    </Card>
  )
}

type Plans = { plans: Plan[]; today: BusinessDate; language: Language; lives: number }

export function PlansCard({ plans, today, language, lives }: Plans) {
  const t = say(language)
  return (
    <Card title={t('cover')} id="cover">
      {plans.length === 0 && <p>{t('noCover')}</p>}
      <ul className="list">
        {plans.map((plan) => (
          <li>
            <h3>{plan.name}</h3>
            {plan.description && <p>{plan.description}</p>}
            <p className="muted">{standing(plan, today, language).join(' · ')}</p>
          </li>
        ))}
      </ul>
      {lives > 0 && (
        <p>
          <a href="/portal/family">{t('livesCovered', { count: lives })}</a>
        </p>
      )}
    </Card>
  )
}

/** What is paid, since when, and whether the waiting time is over. */
function standing(plan: Plan, today: BusinessDate, language: Language): string[] {
  const t = say(language)
  const { due, isMonthly, from, coveredFrom } = plan
  const waiting =
    coveredFrom &&
    (coveredFrom > periodOf(today)
      ? t('coveredFrom', { month: monthInWords(coveredFrom, language) })
      : t('waitingOver'))
  return [
    due !== null && isMonthly ? t('perMonth', { amount: formatCurrency(due) }) : '',
    t('since', { month: monthInWords(from, language) }),
    waiting ?? '',
  ].filter(Boolean)
}
