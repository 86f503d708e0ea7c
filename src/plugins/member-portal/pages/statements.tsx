import type { PortalAnswer, PortalContext } from '../../../platform/portal-page'
import { ownAccounts } from '../data/accounts'
import { ownStatement, spanOf, type Statement } from '../data/statement'
import { offeredProducts, ownPlans } from '../data/plans'
import { StatementTable } from '../parts/statement-table'
import { accountName } from '../parts/home-cards'
import { Button, ButtonLink, Money, Notice } from '../render/elements'
import { Field } from '../render/fields'
import { statementCsv } from '../statement/csv'
import { statementPdf } from '../statement/pdf'
import { say, type WordKey } from '../words'

/** The member's accounts, each with its statement. */
export async function showStatements(context: PortalContext): Promise<PortalAnswer> {
  const t = say(context.language)
  const accounts = await ownAccounts(context)
  const plans = await ownPlans(context, await offeredProducts(context))
  const body = (
    <>
      {accounts.length === 0 && <p>{t('noBalances')}</p>}
      <ul className="list">
        {accounts.map((account) => (
          <li className="row">
            <a href={`/portal/statements/${account.id}`}>
              {`${accountName(account, plans, t)} (${account.number})`}
            </a>
            <strong>
              <Money amount={account.balance} />
            </strong>
          </li>
        ))}
      </ul>
    </>
  )
  return { title: t('statements'), body }
}

/** What moved on one account. */
export async function showStatement(context: PortalContext): Promise<PortalAnswer> {
  const { params, query, today, language } = context
  const t = say(language)
  const span = spanOf(query, today)
  const statement = await ownStatement(
    context,
    params.account ?? '',
    span ?? { from: today, to: today },
  )
  if (!statement) return { missing: true }
  const days = `?from=${statement.from}&to=${statement.to}`
  const address = `/portal/statements/${statement.id}`
  const body = (
    <>
      <p className="muted">{t(`kind.${statement.kind}` as WordKey)}</p>
      {!span && <Notice kind="error">{t('periodWrong')}</Notice>}
      <form method="get" action={address}>
        <div className="pair">
          <Field {...{ name: 'from', label: t('from'), type: 'date', value: statement.from }} />
          <Field {...{ name: 'to', label: t('to'), type: 'date', value: statement.to }} />
        </div>
        <Button quiet>{t('show')}</Button>
      </form>
      <div className="actions">
        <ButtonLink href={`${address}/pdf${days}`}>{t('asPdf')}</ButtonLink>
        <ButtonLink href={`${address}/csv${days}`}>{t('asCsv')}</ButtonLink>
      </div>
      <StatementTable {...{ statement, language }} />
    </>
  )
  const title = t('statementOf', { account: statement.number })
  return { title, body, ...(span ? {} : { status: 422 }) }
}

export const downloadPdf = (context: PortalContext): Promise<PortalAnswer> =>
  download(context, 'pdf', 'application/pdf', statementPdf)

export const downloadCsv = (context: PortalContext): Promise<PortalAnswer> =>
  download(context, 'csv', 'text/csv; charset=utf-8', statementCsv)

type Make = (statement: Statement, context: PortalContext) => Promise<Uint8Array | string> | string

async function download(
  context: PortalContext,
  extension: string,
  contentType: string,
  make: Make,
): Promise<PortalAnswer> {
  const span = spanOf(context.query, context.today)
  const statement = span && (await ownStatement(context, context.params.account ?? '', span))
  if (!statement) return { missing: true }
  const name = `${statement.number}-${statement.to}.${extension}`
  return { file: { name, contentType, content: await make(statement, context) } }
}
