'use client'

import { useConfig } from '@payloadcms/ui'
import { Facts } from '../elements/facts'
import { Money } from '../elements/money'
import { Table } from '../elements/table'
import { textOf } from '../translations'
import { useTexts } from '../translations/use-texts.client'
import type { ItemDetail } from './types'

/** The parts of an item, the lines it was received with, and its journal. */
export function ItemDetails({ detail: { item, lines, journals } }: { detail: ItemDetail }) {
  const t = useTexts()
  return (
    <div className="motshelo-stack">
      <Facts
        facts={[
          [t('category'), textOf(t, 'category', item.category)],
          [t('deductionCode'), item.deductionCode],
          [t('expected'), <Money key="expected" amount={item.expected} />],
          [t('received'), <Money key="received" amount={item.received} />],
          [t('allocated'), <Money key="allocated" amount={item.allocated} />],
          [t('suspense'), <Money key="suspense" amount={item.suspense} />],
          [t('arrears'), <Money key="arrears" amount={item.arrears} />],
          [t('payrollReason'), item.reason && textOf(t, 'reason', item.reason)],
        ]}
      />
      <Parts parts={item.parts ?? []} />
      <Lines lines={lines} />
      <Journals journals={journals} />
    </div>
  )
}

function Parts({ parts }: { parts: NonNullable<ItemDetail['item']['parts']> }) {
  const t = useTexts()
  return (
    <Table
      caption={t('expectedParts')}
      rows={parts}
      rowKey={({ key, due }) => `${key}-${due}`}
      empty={t('nothingHere')}
      columns={[
        { key: 'product', label: t('product'), cell: ({ productCode }) => productCode },
        { key: 'due', label: t('due'), cell: ({ due }) => textOf(t, 'due', due) },
        {
          key: 'expected',
          label: t('expected'),
          number: true,
          cell: ({ amount }) => <Money amount={amount} />,
        },
        {
          key: 'allocated',
          label: t('allocated'),
          number: true,
          cell: ({ allocated }) => <Money amount={allocated} />,
        },
        {
          key: 'owing',
          label: t('owing'),
          number: true,
          cell: ({ owing }) => <Money amount={owing} />,
        },
      ]}
    />
  )
}

function Lines({ lines }: { lines: ItemDetail['lines'] }) {
  const t = useTexts()
  return (
    <Table
      caption={t('receivedLines')}
      rows={lines}
      rowKey={({ id }) => id}
      empty={t('noLines')}
      columns={[
        { key: 'row', label: t('row'), number: true, cell: ({ row }) => row },
        {
          key: 'payrollNumber',
          label: t('payrollNumber'),
          cell: ({ payrollNumber }) => payrollNumber ?? '–',
        },
        { key: 'name', label: t('name'), cell: ({ name }) => name ?? '–' },
        { key: 'code', label: t('deductionCode'), cell: ({ deductionCode }) => deductionCode },
        {
          key: 'amount',
          label: t('amount'),
          number: true,
          cell: ({ amount }) => <Money amount={amount} />,
        },
        {
          key: 'rule',
          label: t('matchRule'),
          cell: ({ rule }) => textOf(t, 'rule', rule ?? 'none'),
        },
      ]}
    />
  )
}

function Journals({ journals }: { journals: ItemDetail['journals'] }) {
  const t = useTexts()
  const { config } = useConfig()
  const journalPage = (id: string) => `${config.routes.admin}/collections/journals/${id}`
  return (
    <Table
      caption={t('journals')}
      rows={journals}
      rowKey={({ id }) => id}
      empty={t('notPosted')}
      columns={[
        {
          key: 'number',
          label: t('journal'),
          cell: ({ id, number }) => <a href={journalPage(id)}>{t('journalNumber', { number })}</a>,
        },
        { key: 'date', label: t('date'), cell: ({ businessDate }) => businessDate },
        { key: 'event', label: t('event'), cell: ({ event }) => textOf(t, 'event', event) },
        {
          key: 'amount',
          label: t('amount'),
          number: true,
          cell: ({ total }) => <Money amount={total} />,
        },
      ]}
    />
  )
}
