import type { PayloadRequest, UIFieldServerComponent } from 'payload'
import { slugs } from '../../collections/slugs'
import {
  approversMissing,
  decidingRoles,
  mayDecide,
  PLATFORM_OPERATORS,
  type Decision,
} from '../../domain/approvals'
import { isId } from '../../storage/reading'
import { approverOf } from '../../tenants/approvals/people'
import { approvalOf, type RequestRow } from '../../tenants/approvals/requests'
import { idOf } from '../../tenants/ids'
import { Card } from '../elements/card'
import { Facts } from '../elements/facts'
import { Money } from '../elements/money'
import { Table } from '../elements/table'
import { mayIn } from '../session/societies'
import { textOf, textsIn, type Translate } from '../translations'
import { Decide } from './decide.client'
import { MakerActions } from './maker-actions.client'
import { moment } from './moment'
import '../elements/elements.css'

/** What is asked for, who decided what so far, and the buttons of who may go on. */
export const Review: UIFieldServerComponent = async ({ data, id, i18n, req }) => {
  const row = data as unknown as RequestRow
  const tenant = idOf(row.tenant)
  if (!id || !tenant) return null
  const t = textsIn(i18n.language)
  const approval = approvalOf(row)
  const person = await approverOf(req, tenant)
  const roles = await roleNames(req, decidingRoles(approval), t)
  const isMaker = person.id === row.maker
  const mayClose = isMaker || (await mayIn(req, tenant, `${slugs.approvalWorkflows}.update`))
  return (
    <div className="motshelo-stack">
      <Card title={t('approvalOperation')}>
        <RequestFacts
          {...{ row, roles, t }}
          admin={req.payload.config.routes.admin}
          language={i18n.language}
        />
      </Card>
      {mayDecide(approval, person) && <Decide id={String(id)} hash={row.hash} />}
      {mayClose && ['pending', 'sent-back'].includes(row.status) && (
        <MakerActions id={String(id)} mayResubmit={isMaker && row.status === 'sent-back'} />
      )}
      <Card title={t('approvalDecisions')}>
        <Decisions decisions={approval.decisions} language={i18n.language} t={t} />
      </Card>
    </div>
  )
}

type FactsProps = {
  row: RequestRow
  roles: string
  admin: string
  language: string
  t: Translate
}

function RequestFacts({ row, roles, admin, language, t }: FactsProps) {
  const approval = approvalOf(row)
  const { steps, step, escalated, dueAt } = approval
  const place = { step: step + 1, steps: steps.length, missing: approversMissing(approval) }
  const isWaiting = row.status === 'pending'
  const amount = row.amount === null ? t('approvalUnknownAmount') : <Money amount={row.amount} />
  return (
    <>
      {escalated && isWaiting && <p className="motshelo-bad">{t('approvalEscalated')}</p>}
      <Facts
        facts={[
          [t('approvalOperation'), textOf(t, 'operation', row.operation)],
          [t('approvalAbout'), row.title],
          [t('amount'), amount],
          [t('approvalMaker'), row.makerName],
          [t('approvalStep'), isWaiting ? t('approvalStepOf', place) : null],
          [t('approvalRoles'), roles],
          [t('approvalDue'), isWaiting && dueAt ? moment(dueAt, language) : null],
          [t('approvalArguments'), <Arguments key="arguments" payload={row.payload} />],
          ['', <RecordLink key="record" row={row} admin={admin} t={t} />],
        ]}
      />
    </>
  )
}

/** Ids say nothing to people: the record's link stands below. */
function Arguments({ payload }: { payload: unknown }) {
  const entries = Object.entries((payload ?? {}) as Record<string, unknown>)
  const told = entries.filter(([, value]) => !/^[0-9a-f-]{36}$/.test(String(value)))
  return <span className="motshelo-wrap">{told.map(([, value]) => plain(value)).join(', ')}</span>
}

/** Lists, such as the steps of a workflow, as they are sent. */
const plain = (value: unknown): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value)

type LinkProps = { row: RequestRow; admin: string; t: Translate }

function RecordLink({ row, admin, t }: LinkProps) {
  if (!/^[0-9a-f-]{36}$/.test(row.documentId)) return null
  return (
    <a href={`${admin}/collections/${row.targetCollection}/${row.documentId}`}>
      {t('approvalRecord')}
    </a>
  )
}

type DecisionsProps = { decisions: Decision[]; language: string; t: Translate }

function Decisions({ decisions, language, t }: DecisionsProps) {
  return (
    <Table
      caption={t('approvalDecisions')}
      captionHidden
      rows={decisions}
      rowKey={(decision) => `${decision.by} ${decision.at}`}
      empty={t('approvalNoDecisions')}
      columns={[
        { key: 'who', label: t('approvalWho'), cell: ({ name }) => name },
        {
          key: 'decision',
          label: t('approvalDecision'),
          cell: ({ verdict }) => textOf(t, 'approvalVerdict', verdict),
        },
        { key: 'comment', label: t('approvalComment'), cell: ({ comment }) => comment },
        { key: 'at', label: t('approvalWhen'), cell: ({ at }) => moment(at, language) },
      ]}
    />
  )
}

async function roleNames(req: PayloadRequest, ids: string[], t: Translate): Promise<string> {
  if (!ids.length) return ''
  const { docs } = await req.payload.find({
    collection: slugs.roles,
    where: { id: { in: ids.filter(isId) } },
    sort: 'name',
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  const operators = ids.includes(PLATFORM_OPERATORS) ? [t('platformOperator')] : []
  return [...docs.map(({ name }) => name), ...operators].join(', ')
}
