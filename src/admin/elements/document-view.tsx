import { Gutter } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { DocumentSteps, type ViewName } from './document-steps.client'
import './elements.css'

type Props = { name: ViewName; children: ReactNode }

/** A tab of a document: the way back to the list above it, what it shows below. */
export function DocumentView({ name, children }: Props) {
  return (
    <main>
      <DocumentSteps view={name} />
      <Gutter className="motshelo-view">{children}</Gutter>
    </main>
  )
}
