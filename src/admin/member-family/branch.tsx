import type { Translate } from '../translations'

export type Relative = {
  id: string
  name: string
  relation: string
  href: string
  /** Share, birth, cover: what else is known. */
  notes: string[]
}

type Props = { title: string; relatives: Relative[]; t: Translate }

/** One branch of the tree; the lines between are drawn by the style, and lists say the same to a reader. */
export function Branch({ title, relatives, t }: Props) {
  return (
    <li>
      <span className="motshelo-family__title">
        {title} ({relatives.length})
      </span>
      {relatives.length === 0 && <p className="motshelo-note">{t('familyNone')}</p>}
      <ul>
        {relatives.map(({ id, name, relation, href, notes }) => (
          <li key={id}>
            <span className="motshelo-family__person">
              <a href={href}>{name}</a>
              <span className="motshelo-note">
                {[relation, ...notes].filter(Boolean).join(', ')}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </li>
  )
}
