import { addDays } from '../../../domain/calendar'
import { formatAmount } from '../../../domain/money'
import { platformOf, type PortalContext } from '../../../platform'
import { ownArrears } from './arrears'
import { allOwnConsents } from './consents'
import { ownDocuments } from './documents'
import { ownBeneficiaries, ownLives } from './family'
import { ownFields, ownPerson } from './person'
import { offeredProducts, ownPlans } from './plans'
import { ownStatements } from './statement'
import { wishesOf } from './wishes'

const BEGINNING = '1900-01-01'
/** What is dated ahead is the member's as well. */
const DAYS_AHEAD = 366

/** Everything that the society keeps of the member and shows him, in one document; amounts are decimals. */
export async function everythingOwn(context: PortalContext): Promise<object> {
  const { society, today } = context
  const { values } = await ownFields(context)
  const plans = await ownPlans(context, await offeredProducts(context))
  return {
    society: society.name,
    madeOn: today,
    person: await ownPerson(context),
    ownFields: values,
    lives: (await ownLives(context)).map(withoutId),
    ...(society.showBeneficiaries
      ? { beneficiaries: (await ownBeneficiaries(context)).map(withoutId) }
      : {}),
    plans: plans.map(({ code, name, from, until, due }) => ({
      ...{ code, name, from, until, due: due === null ? null : formatAmount(due) },
    })),
    arrears: (await ownArrears(context)).map(({ period, outstanding }) => ({
      ...{ period, outstanding: formatAmount(outstanding) },
    })),
    accounts: await statements(context),
    documents: (await ownDocuments(context)).documents.map(
      ({ requirement, status, issuedOn, expiresOn }) => ({
        ...{ requirement, status, issuedOn, expiresOn },
      }),
    ),
    wishes: await wishesOf(context.storage, context),
    consents: await allOwnConsents(context),
    ...(await shownBy(context)),
  }
}

/** Ids are the system's own and say nothing to anybody. */
const withoutId = <T extends { id: string }>({ id: _id, ...rest }: T) => rest

/** What the pages add that show more, those of other plugins included. */
async function shownBy(context: PortalContext): Promise<Record<string, unknown>> {
  const shown: Record<string, unknown> = {}
  for (const { inDownload, shownTo } of platformOf(context.payload).portalPages)
    if (inDownload && (shownTo?.(context.society) ?? true))
      shown[inDownload.name] = await inDownload.of(context)
  return shown
}

async function statements(context: PortalContext): Promise<object[]> {
  const span = { from: BEGINNING, to: addDays(context.today, DAYS_AHEAD) }
  const found = await ownStatements(context, span)
  return found.map(({ number, kind, lines, closing }) => ({
    ...{ number, kind, balance: formatAmount(closing) },
    lines: lines.map(({ day, what, paidIn, paidOut, balance }) => ({
      ...{ day, what, paidIn: formatAmount(paidIn), paidOut: formatAmount(paidOut) },
      balance: formatAmount(balance),
    })),
  }))
}
