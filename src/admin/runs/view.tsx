import type { DocumentViewServerProps, PayloadRequest } from 'payload'
import type { RunRow } from '../../plugins/payroll-file/runs/types'
import { payrollSlugs } from '../../plugins/payroll-file/slugs'
import { storageOf } from '../../storage'
import { readStoredFile } from '../../tenants/files'
import { idOf } from '../../tenants/ids'
import { Card } from '../elements/card'
import { DocumentView } from '../elements/document-view'
import { Facts } from '../elements/facts'
import { Money } from '../elements/money'
import { Table } from '../elements/table'
import { authorityName } from '../session/authority'
import { mayIn } from '../session/societies'
import { textOf, textsIn, type Translate } from '../translations'
import { firstLines } from './first-lines'
import { Operations, type RunRights } from './operations.client'

const LINES_SHOWN = 12

type Run = RunRow & {
  approverName?: string | null
  submittedAt?: string | null
  cancelReason?: string | null
}

/** A deduction run: what is in its file, whose work it is, and what may be done with it. */
export async function RunView({ doc, initPageResult, i18n }: DocumentViewServerProps) {
  const { req } = initPageResult
  const run = doc as unknown as Run & { tenant: unknown; formatVersion: unknown }
  const tenant = idOf(run.tenant)
  if (!tenant) return null
  const t = textsIn(i18n.language)
  const rights = await rightsOf(req, tenant)
  const authority = await authorityName(req, run.payrollAuthority)
  const version = await versionOf(req, idOf(run.formatVersion))
  const lines = rights.download
    ? await linesOf(req, tenant, run, version?.encoding ?? 'utf-8')
    : null
  const files = run.files.map(({ name, sha256 }) => ({ name, sha256 }))
  const { id, status, period, lines: count, amount, maker } = run
  const summary = { id, status, period, lines: count, amount, maker }
  return (
    <DocumentView name="file">
      <div className="motshelo-stack">
        <Operations run={{ ...summary, authority, files }} rights={rights} />
        <div className="motshelo-grid">
          <RunFacts run={run} version={version?.number} t={t} />
          <ActionCounts run={run} t={t} />
        </div>
        {lines && (
          <Card title={t('firstLines')}>
            <pre className="motshelo-mono" tabIndex={0}>
              {lines.join('\n')}
            </pre>
          </Card>
        )}
        <Exceptions run={run} t={t} />
      </div>
    </DocumentView>
  )
}

function RunFacts({ run, version, t }: { run: Run; version: number | undefined; t: Translate }) {
  return (
    <Card title={t('file')}>
      <Facts
        facts={[
          [t('month'), `${run.period} #${run.sequence}`],
          [t('lines'), run.lines.toLocaleString('en')],
          [t('amount'), <Money key="amount" amount={run.amount} />],
          [t('hashTotal'), <code key="hash">{run.hashTotal}</code>],
          [t('formatVersion'), version],
          [
            t('files'),
            run.files
              .map(({ name, bytes }) => `${name} (${t('bytes', { count: bytes })})`)
              .join(', '),
          ],
          [t('fileSha256'), <code key="sha256">{run.sha256}</code>],
          [t('contentSha256'), <code key="content">{run.contentSha256}</code>],
          [t('madeBy'), run.makerName],
          [t('approvedBy'), run.approverName],
          [t('submittedAt'), run.submittedAt?.slice(0, 10)],
          [t('cancelledBecause'), run.cancelReason],
        ]}
      />
    </Card>
  )
}

function ActionCounts({ run, t }: { run: Run; t: Translate }) {
  return (
    <Card title={t('byAction')}>
      <Facts
        facts={Object.entries(run.actions).map(([action, count]) => [
          textOf(t, 'action', action),
          count.toLocaleString('en'),
        ])}
      />
    </Card>
  )
}

function Exceptions({ run, t }: { run: Run; t: Translate }) {
  const { exceptions, exceptionCount: count } = run
  if (count === 0) return <p className="motshelo-note">{t('noExceptions')}</p>
  return (
    <Card
      title={`${t('exceptions')}: ${t('exceptionsShown', { shown: exceptions.length, count })}`}
    >
      <Table
        caption={t('exceptions')}
        rows={exceptions}
        rowKey={({ memberNumber, subscription, code }) => `${memberNumber}-${subscription}-${code}`}
        columns={[
          { key: 'member', label: t('memberNumber'), cell: ({ memberNumber }) => memberNumber },
          { key: 'code', label: t('code'), cell: ({ code }) => code },
          { key: 'message', label: t('message'), cell: ({ message }) => message },
        ]}
      />
    </Card>
  )
}

async function rightsOf(req: PayloadRequest, tenant: string): Promise<RunRights> {
  const may = (operation: string) => mayIn(req, tenant, `deductions.${operation}`)
  const [approve, submit, cancel, download] = await Promise.all([
    may('approve'),
    may('submit'),
    may('cancel'),
    may('download'),
  ])
  return { approve, submit, cancel, download }
}

async function versionOf(
  req: PayloadRequest,
  id: string | undefined,
): Promise<{ number: number; encoding: string } | null> {
  if (!id) return null
  const { docs } = await req.payload.find({
    collection: payrollSlugs.fileFormatVersions,
    where: { id: { equals: id } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  const version = docs[0] as { number: number; definition: unknown } | undefined
  const definition = version?.definition as { encoding?: string } | undefined
  return version ? { number: version.number, encoding: definition?.encoding ?? 'utf-8' } : null
}

/** The file has personal numbers: only who may download it sees its first lines. */
async function linesOf(
  req: PayloadRequest,
  tenant: string,
  run: Run,
  encoding: string,
): Promise<string[]> {
  const file = run.files[0]
  if (!file) return []
  return firstLines(
    readStoredFile(storageOf(req.payload), { tenant, id: file.id }),
    encoding,
    LINES_SHOWN,
  )
}
