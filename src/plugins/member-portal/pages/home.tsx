import { addMonths, periodOf } from '../../../domain/calendar'
import { sumAmounts } from '../../../domain/money'
import type { PortalAnswer, PortalContext } from '../../../platform/portal-page'
import { ownAccounts } from '../data/accounts'
import { ownArrears } from '../data/arrears'
import { ownConsents } from '../data/consents'
import { ownLives } from '../data/family'
import { unreadMessages } from '../data/messages'
import { offeredProducts, ownPlans } from '../data/plans'
import { ArrearsCard, BalancesCard, DueCard, PlansCard } from '../parts/home-cards'
import { ButtonLink, Notice } from '../render/elements'
import { say, type Say } from '../words'

/** What the member has, owes, pays next and is covered by. */
export async function showHome(context: PortalContext): Promise<PortalAnswer> {
  const { language, member, society, today } = context
  const t = say(language)
  const [accounts, arrears, lives, products] = await Promise.all([
    ownAccounts(context),
    ownArrears(context),
    ownLives(context),
    offeredProducts(context),
  ])
  const plans = await ownPlans(context, products)
  const nameOf = (product: string) => products.get(product)?.name ?? ''
  const due = sumAmounts(plans.map((plan) => (plan.isMonthly ? (plan.due ?? 0) : 0)))
  const next = addMonths(periodOf(today), 1)
  const body = (
    <>
      <p className="muted">{t('memberNumberIs', { number: member.memberNumber })}</p>
      {society.welcome[language] && <p>{society.welcome[language]}</p>}
      {!context.mayChange && <Notice>{t('readOnly')}</Notice>}
      <MessagesNotice {...{ count: await unreadMessages(context), t }} />
      <UnreadNotice {...{ isRead: await hasReadNotice(context), t }} />
      <BalancesCard {...{ accounts, plans, t }} />
      <ArrearsCard {...{ arrears, nameOf, language }} />
      <DueCard {...{ amount: due, period: next, language }} />
      <PlansCard {...{ plans, today, language, lives: lives.length }} />
    </>
  )
  return { title: t('hello', { name: firstName(member.displayName) }), body }
}

const MessagesNotice = ({ count, t }: { count: number; t: Say }) =>
  count === 0 ? null : (
    <div className="notice info">
      <p>{t('messagesWait', { count })}</p>
      <ButtonLink href="/portal/messages">{t('openMessages')}</ButtonLink>
    </div>
  )

const UnreadNotice = ({ isRead, t }: { isRead: boolean; t: Say }) =>
  isRead ? null : (
    <div className="notice info">
      <p>{t('readNotice')}</p>
      <ButtonLink href="/portal/privacy">{t('openNotice')}</ButtonLink>
    </div>
  )

async function hasReadNotice(context: PortalContext): Promise<boolean> {
  const { privacyNotice, noticeVersion } = context.society
  if (!privacyNotice.en && !privacyNotice.tn) return true
  const read = (await ownConsents(context)).get('privacy-notice')
  return read?.given === true && read.noticeVersion === noticeVersion
}

/** `Tau, Neo Kabo` is greeted as Neo Kabo. */
const firstName = (displayName: string): string => displayName.split(', ').at(-1) ?? displayName
