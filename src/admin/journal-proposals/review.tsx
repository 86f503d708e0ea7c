import type { UIFieldServerComponent } from 'payload'
import type { ProposalRow, ProposedPosting } from '../../collections/journal-proposals/types'
import { idOf } from '../../tenants/ids'
import { Card } from '../elements/card'
import { Decision, type DecisionStep } from '../elements/decision.client'
import { Money } from '../elements/money'
import { Table } from '../elements/table'
import { mayIn } from '../session/societies'
import { textsIn, type Translate } from '../translations'
import '../elements/elements.css'

const steps: DecisionStep[] = [
  {
    path: 'approve',
    label: 'approve',
    question: 'approveJournalHelp',
    success: 'journalPosted',
    primary: true,
  },
  {
    path: 'reject',
    label: 'rejectJournal',
    question: 'rejectJournalHelp',
    success: 'journalRejected',
    withReason: true,
  },
]

/** What a proposed journal would post, and the buttons of who may decide about it. */
export const Review: UIFieldServerComponent = async ({ data, id, i18n, req }) => {
  const proposal = data as unknown as Partial<ProposalRow>
  const tenant = idOf(proposal.tenant)
  if (!id || !tenant) return null
  const t = textsIn(i18n.language)
  const mayDecide = await mayIn(req, tenant, 'journal.approve')
  return (
    <div className="motshelo-stack">
      {proposal.status === 'pending' && mayDecide && (
        <Decision
          document={`/journal-proposals/${id}`}
          maker={proposal.maker ?? ''}
          steps={steps}
        />
      )}
      <Card title={t('postings')}>
        <Lines postings={proposal.postings ?? []} t={t} />
      </Card>
    </div>
  )
}

function Lines({ postings, t }: { postings: ProposedPosting[]; t: Translate }) {
  const amountOn = (side: ProposedPosting['side']) => (line: ProposedPosting) =>
    line.side === side ? <Money amount={line.amount} /> : ''
  return (
    <Table
      caption={t('postings')}
      captionHidden
      rows={postings}
      rowKey={(line) => String(postings.indexOf(line))}
      columns={[
        { key: 'account', label: t('account'), cell: ({ accountCode }) => accountCode },
        {
          key: 'memberAccount',
          label: t('memberAccount'),
          cell: ({ memberAccountNumber }) => memberAccountNumber ?? '–',
        },
        { key: 'debit', label: t('debit'), number: true, cell: amountOn('debit') },
        { key: 'credit', label: t('credit'), number: true, cell: amountOn('credit') },
      ]}
    />
  )
}
