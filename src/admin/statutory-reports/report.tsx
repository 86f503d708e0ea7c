import type { UIFieldServerComponent } from 'payload'
import { frozenTable } from '../../plugins/statutory-reports'
import { storageOf } from '../../storage'
import { idOf } from '../../tenants/ids'
import { Files } from '../books/files'
import { ReportGrid } from '../books/grid'
import { mayIn } from '../session/societies'
import { textsIn } from '../translations'
import { Submit } from './submit.client'
import '../elements/elements.css'
import '../books/books.css'

type Report = { tenant?: unknown; file?: unknown; status?: string }

/** More lines than these are read in a file. */
const LINES = 500

/** On a report: its content as it was made, its files, and the step that marks it as submitted. */
export const StatutoryReport: UIFieldServerComponent = async ({ data, id, req }) => {
  const { tenant: of, file: kept, status } = data as unknown as Report
  const [tenant, file] = [idOf(of), idOf(kept)]
  if (!id || !tenant || !file) return null
  // Who may see that there is a report does not see members or claims by it.
  for (const right of ['members.read', 'claims.read'])
    if (!(await mayIn(req, tenant, right))) return null
  const t = textsIn(req.i18n.language)
  const { rows, ...table } = await frozenTable(storageOf(req.payload), { tenant, file })
  const maySubmit = status === 'made' && (await mayIn(req, tenant, 'statutory-reports.submit'))
  const { admin, api } = req.payload.config.routes
  return (
    <div className="motshelo-stack">
      {maySubmit && <Submit report={String(id)} />}
      <ReportGrid table={{ ...table, rows: rows.slice(0, LINES) }} admin={admin} t={t} />
      <Files t={t} address={`${api}/statutory-reports/${id}/content`} asked={{}} />
    </div>
  )
}
