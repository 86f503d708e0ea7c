import type { UIFieldServerComponent } from 'payload'
import { textsIn } from '../translations'

type Hit = { targetCollection?: string; document?: string }

/** From a hit to the record that it is about. */
export const RecordLink: UIFieldServerComponent = ({ data, req }) => {
  const { targetCollection, document } = (data ?? {}) as Hit
  if (!targetCollection || !document) return null
  const { admin } = req.payload.config.routes
  return (
    <p className="field-type">
      <a className="motshelo-link" href={`${admin}/collections/${targetCollection}/${document}`}>
        {textsIn(req.i18n.language)('alertOpenRecord')}
      </a>
    </p>
  )
}
