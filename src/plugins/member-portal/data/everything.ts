import { addDays } from '../../../domain/calendar'
import { formatAmount } from '../../../domain/money'
import { platformOf } from '../../../platform'
import type { PortalContext } from '../../../platform/portal-page'
import { ownArrears } from './arrears'
import { ownConsents } from './consents'
import { ownDocuments } from './documents'
import { ownBeneficiaries, ownLives } from './family'
import { ownFields, ownPerson } from './person'
import { offeredProducts, ownPlans } from './plans'
import { ownStatements } from './statement'

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
    lives: await ownLives(context),
    ...(society.showBeneficiaries ? { beneficiaries: await ownBeneficiaries(context) } : {}),
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
    consents: Object.fromEntries(await ownConsents(context)),
    ...(await dataOfPages(context)),
  }
}

/** What other plugins keep and show him. */
async function dataOfPages(context: PortalContext): Promise<Record<string, unknown>> {
  const data: Record<string, unknown> = {}
  for (const { ownData } of platformOf(context.payload).portalPages)
    if (ownData) Object.assign(data, await ownData(context))
  return data
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
