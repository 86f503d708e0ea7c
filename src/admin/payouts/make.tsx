import type { ServerProps } from 'payload'
import { businessDateIn } from '../../domain/calendar'
import { layoutsFor, payableWithAccounts, sourcesOf } from '../../plugins/payouts'
import { storageOf } from '../../storage'
import { signedInRequest } from '../session/request'
import { mayIn, selectedSociety } from '../session/societies'
import { textsIn } from '../translations'
import { AccountForm } from './account-form.client'
import { MakeBatchForm } from './make.client'
import '../elements/elements.css'

/** Above the list of batches: what is payable now, and the form that puts it into a batch. */
export async function MakeBatch({ payload }: ServerProps) {
  const req = await signedInRequest(payload)
  const society = req && (await selectedSociety(req))
  if (!req || !society || !(await mayIn(req, society.id, 'payouts.make'))) return null
  const storage = storageOf(payload)
  const payables = await payableWithAccounts(storage, {
    ...{ tenant: society.id, sources: sourcesOf(payload) },
  })
  const today = businessDateIn(society.timeZone, new Date())
  const layouts = await layoutsFor(storage, { tenant: society.id, payOn: today })
  const waiting = payables.filter(({ account }) => account !== 'confirmed')
  return (
    <>
      <MakeBatchForm
        key={payables.map(({ key }) => key).join()}
        tenant={society.id}
        payables={payables}
        formats={layouts.map(({ format: { key, name } }) => ({ value: key, label: name }))}
        today={today}
        requestKey={storage.newId()}
      />
      {(await mayIn(req, society.id, 'payouts.propose-account')) &&
        waiting.map(({ key, member, narrative }) => (
          <details key={key}>
            <summary>
              {textsIn(req.i18n.language)('payoutAccountEnter')}: {narrative}
            </summary>
            <AccountForm member={member} payable={key} />
          </details>
        ))}
    </>
  )
}
