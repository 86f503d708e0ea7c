'use client'

import { Button, useAllFormFields } from '@payloadcms/ui'
import { useState } from 'react'
import type { Route } from '../../domain/messages'
import type { TemplatePreview } from '../../plugins/messages/preview'
import type { Problem } from '../api/call'
import { useApi } from '../api/use-api.client'
import { Card } from '../elements/card'
import { TextField } from '../elements/input.client'
import { Problems } from '../elements/problems'
import { useTenantOfForm } from '../session/use-tenant.client'
import type { TextKey } from '../translations'
import { useTexts } from '../translations/use-texts.client'
import '../elements/elements.css'

/** The texts as they are in the form now, on a real member. */
export function MessagePreview() {
  const t = useTexts()
  const api = useApi()
  const tenant = useTenantOfForm()
  const [fields] = useAllFormFields()
  const [memberNumber, setMember] = useState('')
  const [preview, setPreview] = useState<TemplatePreview | null>(null)
  const [problems, setProblems] = useState<Problem[] | null>(null)
  const valueOf = (path: string) => fields[path]?.value
  const event = valueOf('event') as string | undefined
  const show = async () => {
    const textsIn = (language: string) => ({
      subject: String(valueOf(`${language}.subject`) ?? ''),
      body: String(valueOf(`${language}.body`) ?? ''),
      sms: String(valueOf(`${language}.sms`) ?? ''),
    })
    const ways = [valueOf('byEmail') && 'email', valueOf('bySms') && 'sms'].filter(Boolean)
    const json = {
      ...{ tenant, event, memberNumber, channels: ['in-app', ...ways] },
      texts: { en: textsIn('en'), tn: textsIn('tn') },
    }
    const answer = await api<TemplatePreview>('/message-templates/preview', { json })
    setPreview(answer.ok ? answer.data : null)
    setProblems(answer.ok ? null : answer.problems)
  }
  return (
    <Card title={t('messagePreview')}>
      <div className="motshelo-stack">
        <p className="motshelo-note">{t('messagePreviewHelp')}</p>
        <div className="motshelo-form">
          <TextField label={t('memberNumber')} value={memberNumber} onChange={setMember} />
          <Button
            buttonStyle="secondary"
            size="small"
            margin={false}
            disabled={!tenant || !event || !memberNumber.trim()}
            onClick={() => void show()}
          >
            {t('messagePreviewNow')}
          </Button>
        </div>
        <Problems problems={problems} t={t} />
        <div role="status">{preview && <Shown preview={preview} />}</div>
      </div>
    </Card>
  )
}

function Shown({ preview: { name, language, routes, words } }: { preview: TemplatePreview }) {
  const t = useTexts()
  const inWords = { en: t('inEnglish'), tn: t('inSetswana') }
  return (
    <div className="motshelo-stack">
      <p>{t('messagePreviewFor', { name, language: inWords[language] })}</p>
      <ul>
        {routes.map((route) => (
          <li key={route.channel}>{whereTo(route, t)}</li>
        ))}
      </ul>
      {(['en', 'tn'] as const).map((reading) => (
        <section key={reading} lang={reading} aria-label={inWords[reading]}>
          <h4>
            {inWords[reading]}: {words[reading].subject}
          </h4>
          {words[reading].problems.map((problem) => (
            <p key={problem} className="motshelo-bad">
              {problem}
            </p>
          ))}
          <p style={{ whiteSpace: 'pre-wrap' }}>{words[reading].body}</p>
          <p className="motshelo-note">
            {t('messageSmsCount', { count: words[reading].smsCount })}
          </p>
          <p style={{ whiteSpace: 'pre-wrap' }}>{words[reading].sms}</p>
        </section>
      ))}
    </div>
  )
}

const skippedFor: Record<NonNullable<Route['skipped']>, TextKey> = {
  OPTED_OUT: 'messageSkippedOptedOut',
  NO_PHONE: 'messageSkippedNoPhone',
  NO_EMAIL: 'messageSkippedNoEmail',
}

function whereTo({ channel, to, skipped }: Route, t: ReturnType<typeof useTexts>): string {
  if (channel === 'in-app') return t('messageRoutePortal')
  const by = t(channel === 'email' ? 'messageEmail' : 'messageSms')
  if (skipped) return t('messageRouteSkipped', { by, reason: t(skippedFor[skipped]) })
  return t('messageRoute', { by, to: to ?? '' })
}
