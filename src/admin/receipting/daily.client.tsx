'use client'

import { useEffect, useState } from 'react'
import { formatCurrency } from '../../domain/money'
import type { DailyReport } from '../../plugins/receipting/report/daily'
import type { Problem } from '../api/call'
import { useApi } from '../api/use-api.client'
import { BarChart } from '../elements/bar-chart.client'
import { TextField } from '../elements/input.client'
import { Money } from '../elements/money'
import { Problems } from '../elements/problems'
import { Table } from '../elements/table'
import { textOf } from '../translations'
import { useTexts } from '../translations/use-texts.client'
import { BankForm } from './bank-form.client'

type Props = { tenant: string; first: DailyReport; mayBank: boolean }

/** A day's receipts by method and cashier, and whether the journals say the same. */
export function DailyBanking({ tenant, first, mayBank }: Props) {
  const t = useTexts()
  const api = useApi()
  const [report, setReport] = useState(first)
  const [problems, setProblems] = useState<Problem[] | null>(null)
  useEffect(() => setReport(first), [first])
  const show = async (date: string) => {
    const answer = await api<DailyReport>(`/bankings/daily?tenant=${tenant}&date=${date}`)
    if (answer.ok) setReport(answer.data)
    setProblems(answer.ok ? null : answer.problems)
  }
  const { date, lines, received, takenBack, net, agrees, banked, cashOnHand } = report
  const labelled = lines.map((line) => ({
    ...{ ...line, label: `${textOf(t, 'receiptMethod', line.method)}, ${line.cashier}` },
  }))
  return (
    <section className="motshelo-stack" aria-label={t('dailyReceipts')}>
      <h2>{t('dailyReceipts')}</h2>
      <TextField
        label={t('receiptDay')}
        type="date"
        value={date}
        onChange={(day) => void show(day)}
      />
      {lines.length > 0 && (
        <BarChart
          title={t('dailyReceipts')}
          labelTitle={t('receiptMethod')}
          lying
          hasOwnTable
          series={[
            { key: 'received', label: t('dailyReceived'), colour: 'var(--theme-success-500)' },
            { key: 'takenBack', label: t('dailyTakenBack'), colour: 'var(--theme-warning-500)' },
          ]}
          points={labelled.map(({ label, received: came, takenBack: back }) => ({
            ...{ label, values: { received: came, takenBack: back } },
          }))}
        />
      )}
      <Table
        caption={`${t('dailyReceipts')} ${date}`}
        rows={labelled}
        rowKey={({ label }) => label}
        empty={t('nothingHere')}
        columns={[
          {
            key: 'method',
            label: t('receiptMethod'),
            cell: ({ label }) => label,
            total: t('total'),
          },
          { key: 'count', label: t('receipts'), number: true, cell: ({ count }) => count },
          {
            key: 'received',
            label: t('dailyReceived'),
            number: true,
            cell: (line) => <Money amount={line.received} />,
            total: <Money amount={received} />,
          },
          {
            key: 'takenBack',
            label: t('dailyTakenBack'),
            number: true,
            cell: (line) => <Money amount={line.takenBack} />,
            total: <Money amount={takenBack} />,
          },
        ]}
      />
      <p role="status">
        {t(agrees ? 'dailyAgrees' : 'dailyDiffers', {
          net: formatCurrency(net),
          journals: formatCurrency(report.journals),
        })}{' '}
        {t('dailyBanked', { banked: formatCurrency(banked), onHand: formatCurrency(cashOnHand) })}
      </p>
      <Problems problems={problems} t={t} />
      {mayBank && cashOnHand > 0 && (
        <BankForm
          key={cashOnHand}
          tenant={tenant}
          onHand={cashOnHand}
          today={first.date}
          onBanked={() => void show(date)}
        />
      )}
    </section>
  )
}
