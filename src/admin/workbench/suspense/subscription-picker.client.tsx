'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { useApi } from '../../api/use-api.client'
import { formatCurrency } from '../../../domain/money'
import { Choice, TextField } from '../../elements/input.client'
import { useTexts } from '../../translations/use-texts.client'

type Found = {
  id: string
  amount: number
  from: string
  until?: string | null
  product?: { code?: string } | string
  member?: { displayName?: string } | string
}

type Props = { tenant: string; value: string; onChange: (id: string) => void }

/** Finds a member's subscriptions by the member number. */
export function SubscriptionPicker({ tenant, value, onChange }: Props) {
  const t = useTexts()
  const api = useApi()
  const [number, setNumber] = useState('')
  const [found, setFound] = useState<Found[] | null>(null)
  const find = async () => {
    const query = new URLSearchParams({
      'where[tenant][equals]': tenant,
      'where[member.memberNumber][equals]': number.trim(),
      depth: '1',
      limit: '50',
    })
    const answer = await api<{ docs: Found[] }>(`/subscriptions?${query}`)
    const docs = answer.ok ? answer.data.docs : []
    setFound(docs)
    onChange(docs[0]?.id ?? '')
  }
  return (
    <>
      <TextField label={t('findSubscription')} value={number} onChange={setNumber} />
      <Button
        buttonStyle="secondary"
        size="small"
        margin={false}
        disabled={!number.trim()}
        onClick={() => void find()}
      >
        {t('find')}
      </Button>
      {found?.length === 0 && (
        <p className="motshelo-note" role="status">
          {t('noSubscription')}
        </p>
      )}
      {found && found.length > 0 && (
        <Choice
          label={t('subscription')}
          value={value}
          onChange={onChange}
          options={found.map((subscription) => ({
            value: subscription.id,
            label: labelOf(subscription),
          }))}
        />
      )}
    </>
  )
}

function labelOf({ amount, from, until, product, member }: Found): string {
  const code = typeof product === 'object' ? product.code : product
  const name = typeof member === 'object' ? member.displayName : ''
  return [code, formatCurrency(amount), `${from} – ${until ?? ''}`, name].filter(Boolean).join(' ')
}
