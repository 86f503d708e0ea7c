'use client'

import { useConfig } from '@payloadcms/ui'
import type { UIFieldClientComponent } from 'payload'
import { textOf } from '../translations'
import { useTexts } from '../translations/use-texts.client'
import { useDuplicates } from './use-duplicates.client'
import '../elements/elements.css'

/** While a member is entered: who of the society may be the same person. */
export const DuplicatesPanel: UIFieldClientComponent = () => {
  const t = useTexts()
  const { config } = useConfig()
  const duplicates = useDuplicates()
  return (
    <div role="status">
      {duplicates.length > 0 && (
        <section className="motshelo-card">
          <h2 className="motshelo-card__title motshelo-bad">{t('duplicates')}</h2>
          <ul>
            {duplicates.map(({ id, displayName, memberNumber, status, reasons }) => (
              <li key={id}>
                <a href={`${config.routes.admin}/collections/members/${id}`}>
                  {displayName} ({memberNumber})
                </a>
                , {textOf(t, 'status', status)}:{' '}
                {reasons.map((reason) => t(`duplicateReason_${reason}`)).join(', ')}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
