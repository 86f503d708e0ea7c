'use client'

import { Button, toast } from '@payloadcms/ui'
import { useRef, useState, type FormEvent } from 'react'
import { slugs } from '../../collections/slugs'
import type { Problem } from '../api/call'
import { useApi } from '../api/use-api.client'
import { useDefinition } from '../custom-fields/use-definition.client'
import { Problems } from '../elements/problems'
import { useTexts } from '../translations/use-texts.client'
import { BeneficiaryFields } from './fields.client'
import { bodyOf, isComplete, otherProblems, problemsOfRow, type BeneficiaryRow } from './rows'
import { SharesTotal } from './total'

type Props = {
  tenant: string
  member: string
  rows: BeneficiaryRow[]
  mayChange: boolean
  /** The set is proposed to somebody else and not saved. */
  proposes?: boolean
}

/** All beneficiaries of a member as rows; the shares are saved when they are 100 % together. */
export function BeneficiariesEditor(props: Props) {
  const { tenant, member, rows: stored, mayChange, proposes = false } = props
  const t = useTexts()
  const definition = useDefinition(tenant, slugs.beneficiaries)
  const list = useRef<HTMLOListElement>(null)
  const { rows, change, add, remove, problems, busy, save } = useBeneficiaries({
    member,
    stored,
    proposes,
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    void save()
  }
  const addRow = () => {
    add()
    // The keyboard goes on in the new row.
    requestAnimationFrame(() =>
      list.current?.lastElementChild?.querySelector<HTMLElement>('input')?.focus(),
    )
  }
  return (
    <form className="motshelo-stack" aria-label={t('beneficiaries')} onSubmit={send}>
      <p className="motshelo-note">
        {t(mayChange ? 'beneficiariesHelp' : 'beneficiariesReadOnly')}
      </p>
      {rows.length === 0 && <p className="motshelo-note">{t('beneficiariesNone')}</p>}
      <ol ref={list} className="motshelo-rows">
        {rows.map((row, index) => (
          <li key={row.key}>
            <BeneficiaryFields
              row={row}
              number={index + 1}
              problems={problemsOfRow(problems, index + 1)}
              locked={!mayChange}
              definition={definition}
              onChange={(next) => change(row.key, next)}
              onRemove={() => remove(row.key)}
            />
          </li>
        ))}
      </ol>
      {rows.length > 0 && <SharesTotal rows={rows} t={t} />}
      <Problems problems={otherProblems(problems)} t={t} />
      {mayChange && (
        <div className="motshelo-row">
          <Button buttonStyle="secondary" size="small" margin={false} onClick={addRow}>
            {t('addBeneficiary')}
          </Button>
          <Button type="submit" size="small" margin={false} disabled={busy || !isComplete(rows)}>
            {t(proposes ? 'changeProposeBeneficiaries' : 'saveBeneficiaries')}
          </Button>
        </div>
      )}
    </form>
  )
}

const emptyRow = (key: string): BeneficiaryRow => ({
  ...{ key, surname: '', forenames: '', relation: '', phone: '', sharePercent: '' },
  ...{ custom: {}, entered: {} },
})

type Editing = { member: string; stored: BeneficiaryRow[]; proposes: boolean }

function useBeneficiaries({ member, stored, proposes }: Editing) {
  const t = useTexts()
  const api = useApi()
  const added = useRef(0)
  const [rows, setRows] = useState(stored)
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<Problem[] | null>(null)
  const edit = (next: (rows: BeneficiaryRow[]) => BeneficiaryRow[]) => {
    // What the server said counts rows as they were then.
    setProblems(null)
    setRows(next)
  }
  const save = async () => {
    setBusy(true)
    setProblems(null)
    if (proposes) return propose()
    const answer = await api<{ beneficiaries: { id: string }[] }>(
      `/members/${member}/beneficiaries`,
      { json: bodyOf(rows) },
    )
    setBusy(false)
    if (!answer.ok) return setProblems(answer.problems)
    const saved = answer.data.beneficiaries
    setRows(
      rows.map((row, index) => ({
        ...{ ...row, id: saved[index]?.id },
        ...{ custom: { ...row.custom, ...row.entered }, entered: {} },
      })),
    )
    toast.success(t('beneficiariesSaved'))
  }
  const propose = async () => {
    const json = { member, ...bodyOf(rows) }
    const answer = await api<unknown>('/change-requests/propose-beneficiaries', { json })
    setBusy(false)
    if (!answer.ok) return setProblems(answer.problems)
    toast.success(t('changeProposed'))
  }
  return {
    ...{ rows, busy, problems, save },
    change: (key: string, next: BeneficiaryRow) =>
      edit((now) => now.map((row) => (row.key === key ? next : row))),
    add: () => {
      added.current += 1
      edit((now) => [...now, emptyRow(`new-${added.current}`)])
    },
    remove: (key: string) => edit((now) => now.filter((row) => row.key !== key)),
  }
}
