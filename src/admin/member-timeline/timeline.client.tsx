'use client'

import { Button } from '@payloadcms/ui'
import { useMemo } from 'react'
import { timelineKinds } from '../../plugins/membership/timeline/types'
import { useAddress } from '../api/use-address.client'
import { Choice } from '../elements/input.client'
import { Problems } from '../elements/problems'
import { textOf } from '../translations'
import { useTexts } from '../translations/use-texts.client'
import type { WordsByField } from '../views/field-words'
import { useTitles } from '../views/use-titles.client'
import { Entry } from './entry.client'
import { placed } from './placed'
import { useTimeline } from './use-timeline.client'
import './timeline.css'

type Props = { member: string; words: WordsByField }

/** The entries of a member, of one kind or of all, older ones on demand. */
export function Timeline({ member, words }: Props) {
  const t = useTexts()
  const [address, setAddress] = useAddress()
  const kind = address.get('kind') ?? ''
  const { entries, kinds, hasMore, problems, loading, more } = useTimeline(member, kind)
  const shown = useMemo(() => entries?.map(placed), [entries])
  const titles = useTitles(shown, words)
  const offered = timelineKinds.filter((each) => !kinds || kinds.includes(each))
  return (
    <div className="motshelo-stack">
      <p className="motshelo-note">{t('timelineHelp')}</p>
      <Choice
        label={t('timelineKind')}
        value={kind}
        options={[
          { value: '', label: t('timelineAll') },
          ...offered.map((value) => ({ value, label: textOf(t, 'timeline', value) })),
        ]}
        onChange={(value) => setAddress({ kind: value })}
      />
      <Problems problems={problems} t={t} />
      {entries?.length === 0 && <p className="motshelo-note">{t('timelineEmpty')}</p>}
      <ol className="motshelo-timeline">
        {shown?.map((entry) => (
          <Entry key={entry.id} entry={entry} words={words} titles={titles} />
        ))}
      </ol>
      <div className="motshelo-row" role="status">
        {loading && <span className="motshelo-note">{t('loading')}</span>}
        {!loading && entries && entries.length > 0 && !hasMore && (
          <span className="motshelo-note">{t('timelineEnd')}</span>
        )}
      </div>
      {hasMore && (
        <div className="motshelo-row">
          <Button
            buttonStyle="secondary"
            size="small"
            margin={false}
            disabled={loading}
            onClick={more}
          >
            {t('timelineMore')}
          </Button>
        </div>
      )}
    </div>
  )
}
