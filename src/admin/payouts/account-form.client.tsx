'use client'

import { Button, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState, type FormEvent } from 'react'
import type { Problem } from '../api/call'
import { useApi } from '../api/use-api.client'
import { TextField } from '../elements/input.client'
import { Problems } from '../elements/problems'
import { useTexts } from '../translations/use-texts.client'

type Props = {
  member: string
  /** The key of a payable whose payee it is, where that is somebody else. */
  payable?: string
}

/** The form that enters the bank account of a member or a payee; a second person confirms it. */
export function AccountForm({ member, payable }: Props) {
  const t = useTexts()
  const api = useApi()
  const router = useRouter()
  const [name, setName] = useState('')
  const [branch, setBranch] = useState('')
  const [account, setAccount] = useState('')
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<Problem[] | null>(null)
  const isRight = name.trim() !== '' && /^\d{6}$/.test(branch) && /^\d{4,20}$/.test(account)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setProblems(null)
    const json = { member, name: name.trim(), branch, account, ...(payable && { payable }) }
    const answer = await api('/payout-accounts/propose', { json })
    setBusy(false)
    if (!answer.ok) return setProblems(answer.problems)
    toast.success(t('payoutAccountEntered'))
    router.refresh()
  }
  return (
    <form
      className="motshelo-stack"
      aria-label={t('payoutAccountEnter')}
      onSubmit={(event) => void send(event)}
    >
      <h3>{t('payoutAccountEnter')}</h3>
      <TextField
        label={t('payoutHolder')}
        required
        maxLength={70}
        value={name}
        onChange={setName}
      />
      <TextField
        label={t('payoutBranch')}
        inputMode="numeric"
        required
        value={branch}
        onChange={setBranch}
        hint={t('payoutBranchHelp')}
      />
      <TextField
        label={t('payoutNumber')}
        inputMode="numeric"
        required
        value={account}
        onChange={setAccount}
      />
      <div className="motshelo-row">
        <Button type="submit" size="small" margin={false} disabled={busy || !isRight}>
          {t('payoutAccountEnter')}
        </Button>
      </div>
      <Problems problems={problems} t={t} />
    </form>
  )
}
