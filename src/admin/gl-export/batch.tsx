import type { PayloadRequest, UIFieldServerComponent } from 'payload'
import { parseLedgerFormat } from '../../domain/gl-export'
import type { BatchRow } from '../../plugins/gl-export/batches/types'
import { glSlugs } from '../../plugins/gl-export/slugs'
import { storageOf } from '../../storage'
import { firstRow } from '../../storage/reading'
import type { Row } from '../../storage/types'
import { readStoredFile } from '../../tenants/files'
import { idOf } from '../../tenants/ids'
import { Card } from '../elements/card'
import { Decision, type DecisionStep } from '../elements/decision.client'
import { Facts } from '../elements/facts'
import { Money } from '../elements/money'
import { firstLines } from '../runs/first-lines'
import { mayIn } from '../session/societies'
import { textsIn } from '../translations'
import { BatchFiles } from './batch-files.client'
import { Shortened } from './preview-figures'
import '../elements/elements.css'

const LINES_SHOWN = 12

const withdraw: DecisionStep = {
  ...{ path: 'withdraw', label: 'glWithdraw', question: 'glWithdrawHelp', success: 'glWithdrawn' },
  withReason: true,
}

/** On a batch: its totals, its file, and what may be done with it. */
export const BatchReview: UIFieldServerComponent = async ({ data, id, i18n, req }) => {
  const batch = data as unknown as BatchRow
  const tenant = idOf(batch.tenant)
  if (!id || !tenant) return null
  const t = textsIn(i18n.language)
  const may = (operation: string) => mayIn(req, tenant, `gl-export.${operation}`)
  const isOpen = batch.status === 'exported'
  const mayDownload = await may('download')
  const lines = mayDownload ? await linesOf(req, tenant, batch) : []
  return (
    <div className="motshelo-stack">
      <BatchFiles
        batch={String(id)}
        files={batch.files.map(({ name }) => name)}
        mayDownload={mayDownload}
        mayMark={isOpen && (await may('imported'))}
      />
      {isOpen && (await may('withdraw')) && (
        <Decision document={`/${glSlugs.batches}/${id}`} maker={batch.maker} steps={[withdraw]} />
      )}
      <Card title={t('glBatch')} wide>
        <Facts
          facts={[
            [t('glDays'), `${batch.from} – ${batch.to}`],
            [t('glJournals'), `${batch.journals} (${batch.firstNumber} – ${batch.lastNumber})`],
            [t('glLate'), batch.late || null],
            [t('glDebit'), <Money key="debit" amount={batch.debit} />],
            [t('glCredit'), <Money key="credit" amount={batch.credit} />],
            [t('glShortened'), batch.shortened || null],
            [t('fileSha256'), <code key="sha256">{batch.sha256}</code>],
          ]}
        />
        <Shortened list={batch.adjustments} t={t} />
      </Card>
      {lines.length > 0 && (
        <Card title={t('glFirstLines')} wide>
          <pre className="motshelo-mono" tabIndex={0}>
            {lines.join('\n')}
          </pre>
        </Card>
      )}
    </div>
  )
}

async function linesOf(req: PayloadRequest, tenant: string, batch: BatchRow): Promise<string[]> {
  const storage = storageOf(req.payload)
  const where = { id: { equals: idOf(batch.format) } }
  const format = await firstRow<Row>(storage, { tenant }, glSlugs.formats, where)
  const [file] = batch.files
  if (!format || !file) return []
  const { encoding } = parseLedgerFormat(format.definition)
  return firstLines(readStoredFile(storage, { tenant, id: file.id }), encoding, LINES_SHOWN)
}
