import type { DocumentViewServerProps, PayloadRequest } from 'payload'
import { storageOf } from '../../storage'
import { allRows } from '../../storage/reading'
import type { Row } from '../../storage/types'
import { idOf } from '../../tenants/ids'
import { mayIn } from '../session/societies'
import { textOf, textsIn } from '../translations'
import { AccountForm } from './account-form.client'
import { DocumentView } from '../elements/document-view'

type Member = { id?: string; tenant?: unknown; displayName?: string }
type Account = Row & { id: string; name: string; branch: string; status: string }

/** The bank accounts that a member is or was paid to, and the form that enters another. */
export async function MemberPayoutsView({ doc, initPageResult, i18n }: DocumentViewServerProps) {
  const { req } = initPageResult
  const { id, tenant: of } = (doc ?? {}) as Member
  const tenant = idOf(of)
  if (!id || !tenant) return null
  const t = textsIn(i18n.language)
  const accounts = await accountsOf(req, tenant, id)
  const admin = req.payload.config.routes.admin
  return (
    <DocumentView name="payouts:accounts">
      <h2>{t('payoutAccounts')}</h2>
      {accounts.length === 0 && <p>{t('payoutAccountsNone')}</p>}
      <ul className="motshelo-rows">
        {accounts.map((account) => (
          <li key={account.id}>
            <a href={`${admin}/collections/payout-accounts/${account.id}`}>
              {account.name}, {account.branch}
            </a>
            : <strong>{textOf(t, 'payoutAccount', account.status)}</strong>
          </li>
        ))}
      </ul>
      {(await mayIn(req, tenant, 'payouts.propose-account')) && (
        <AccountForm key={accounts.length} member={id} />
      )}
    </DocumentView>
  )
}

async function accountsOf(req: PayloadRequest, tenant: string, member: string): Promise<Account[]> {
  if (!(await mayIn(req, tenant, 'payout-accounts.read'))) return []
  return allRows<Account>(storageOf(req.payload), { tenant }, 'payout-accounts', {
    where: { member: { equals: member } },
    select: ['name', 'branch', 'status'],
  })
}
