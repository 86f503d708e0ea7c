'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useState } from 'react'
import { useAddress } from '../api/use-address.client'
import { Tabs } from '../elements/tabs.client'
import { useTexts } from '../translations/use-texts.client'
import { Categories } from './categories.client'
import { Items } from './items.client'
import { Operations } from './operations.client'
import { ReconcileFirst } from './reconcile-first.client'
import { Suspense } from './suspense/suspense.client'
import { TieOut } from './tie-out-card'
import type { CategoryTotal, RemittanceFigures, Rights } from './types'

type Props = {
  tenant: string
  remittance: RemittanceFigures
  categories: CategoryTotal[]
  rights: Rights
}

/** The whole workbench: figures, operations, items and suspense of one remittance. */
export function Workbench({ tenant, remittance, categories, rights }: Props) {
  const t = useTexts()
  const router = useRouter()
  const [address, setAddress] = useAddress()
  const category = address.get('category') ?? ''
  const tab = address.get('tab') === 'suspense' ? 'suspense' : 'items'
  // What was done changes figures and lists: both are read again.
  const [version, setVersion] = useState(0)
  const reload = useCallback(() => {
    setVersion((number) => number + 1)
    router.refresh()
  }, [router])
  const choose = (chosen: string) =>
    setAddress({ tab: null, category: chosen === category ? null : chosen })
  const isReconciled = categories.length > 0
  const reconcileFirst = () => (
    <ReconcileFirst
      remittance={remittance.id}
      mayReconcile={rights.reconcile}
      onReconciled={reload}
    />
  )
  const items = () => (
    <Items
      key={version}
      remittance={remittance.id}
      category={category}
      categories={categories}
      onCategory={(chosen) => setAddress({ category: chosen })}
    />
  )
  const suspense = () => (
    <Suspense
      key={version}
      tenant={tenant}
      remittance={remittance.id}
      rights={rights}
      onChanged={reload}
    />
  )
  return (
    <div className="motshelo-stack">
      <Operations remittance={remittance} rights={rights} onChanged={reload} />
      <TieOut remittance={remittance} categories={categories} t={t} />
      {isReconciled && <Categories categories={categories} chosen={category} onChoose={choose} />}
      <Tabs
        label={t('workbench')}
        selected={tab}
        onSelect={(key) => setAddress({ tab: key === 'items' ? null : key })}
        tabs={[
          { key: 'items', label: t('items'), content: isReconciled ? items : reconcileFirst },
          { key: 'suspense', label: t('suspense'), content: suspense },
        ]}
      />
    </div>
  )
}
