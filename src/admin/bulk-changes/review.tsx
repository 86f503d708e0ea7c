import type { PayloadRequest, UIFieldServerComponent } from 'payload'
import { slugs } from '../../collections/slugs'
import type { KeptRecord } from '../../plugins/bulk-changes/types'
import { storageOf } from '../../storage'
import { firstRow } from '../../storage/reading'
import { idOf } from '../../tenants/ids'
import { mayIn } from '../session/societies'
import { KeptRecords } from './kept.client'
import { Refused, type RefusedRecord } from './refused.client'
import { UndoSteps } from './undo.client'
import '../elements/elements.css'

type Change = {
  tenant?: unknown
  status?: string
  maker?: string
  report?: RefusedRecord[] | null
  undoReport?: KeptRecord[] | null
}

/** On an import or a bulk edit: what was left out, and the way back for who may take it. */
export const BulkChangeReview: UIFieldServerComponent = async ({ data, id, req }) => {
  const { tenant: of, status, maker, report, undoReport } = data as unknown as Change
  const tenant = idOf(of)
  if (!id || !tenant) return null
  const mayUndo = status === 'done' && (await mayIn(req, tenant, 'imports.undo'))
  const job = await jobUnderWay(req, { tenant, id: String(id), status })
  return (
    <div className="motshelo-stack">
      {(mayUndo || job) && (
        <UndoSteps id={String(id)} maker={maker ?? ''} underWay={job} mayUndo={mayUndo} />
      )}
      {report && report.length > 0 && <Refused records={report} />}
      {undoReport && undoReport.length > 0 && <KeptRecords records={undoReport} />}
    </div>
  )
}

type Asked = { tenant: string; id: string; status?: string }

/** The job that does or undoes it at this moment. */
async function jobUnderWay(
  req: PayloadRequest,
  { tenant, id, status }: Asked,
): Promise<string | null> {
  if (status !== 'undoing' && status !== 'editing') return null
  const job = `bulk-changes.${status === 'undoing' ? 'undo' : 'edit'}`
  const run = await firstRow(storageOf(req.payload), { tenant }, slugs.jobRuns, {
    key: { equals: id },
    job: { equals: job },
  })
  return run ? String(run.id) : null
}
