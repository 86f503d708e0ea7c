'use client'

import { Card } from '../elements/card'
import { TextField } from '../elements/input.client'
import { useTypedText } from '../formats/use-typed-text.client'
import { useTexts } from '../translations/use-texts.client'
import { documentLines, readDocuments, type TypedDocument } from './documents'
import { groupOf, withSetting, type FormProps, type Settings } from './types'

/** What members read of the product, and which documents they bring. */
export function PortalForm({ definition, locked, onChange }: FormProps) {
  const t = useTexts()
  const portal = groupOf(definition, 'portal')
  const documents = (definition.documents ?? []) as TypedDocument[]
  const read = (text: string) => readDocuments(text, documents)
  const [text, setText] = useTypedText(documents, documentLines, read)
  const set = (part: Settings) => onChange({ ...definition, ...part })
  return (
    <Card title={t('forMembers')}>
      <div className="motshelo-form">
        <Words name={t('portalTitle')} part="title" {...{ portal, locked }} onChange={set} />
        <Words
          name={t('portalDescription')}
          part="description"
          rows={3}
          {...{ portal, locked }}
          onChange={set}
        />
        <TextField
          label={t('documentsNeeded')}
          hint={t('documentsHelp')}
          wide
          rows={3}
          disabled={locked}
          value={text}
          onChange={(typed) => {
            setText(typed)
            set({ documents: read(typed) })
          }}
        />
      </div>
    </Card>
  )
}

type WordsProps = {
  name: string
  part: 'title' | 'description'
  portal: Settings
  locked: boolean
  rows?: number
  onChange: (part: Settings) => void
}

/** A text in both languages; without its English there is none. */
function Words({ name, part, portal, locked, rows, onChange }: WordsProps) {
  const t = useTexts()
  const words = groupOf(portal, part)
  const set = (language: 'en' | 'tn', text: string) => {
    const next = withSetting(words, language, text || null)
    const value = Object.keys(next).length ? next : null
    onChange({ portal: withSetting(portal, part, value) })
  }
  return (['en', 'tn'] as const).map((language) => (
    <TextField
      key={language}
      label={`${name} (${t(language === 'en' ? 'english' : 'setswana')})`}
      rows={rows}
      wide={rows !== undefined}
      disabled={locked}
      value={String(words[language] ?? '')}
      onChange={(text) => set(language, text)}
    />
  ))
}
