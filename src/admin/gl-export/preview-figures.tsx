import type { BatchPreview } from '../../plugins/gl-export/batches/preview'
import { Facts } from '../elements/facts'
import { Money } from '../elements/money'
import { Problems } from '../elements/problems'
import type { Translate } from '../translations'

/** What a batch would be: its totals, what keeps it from being made, what is shortened, its first lines. */
export function PreviewFigures({ preview, t }: { preview: BatchPreview; t: Translate }) {
  const { from, to, totals, refusal, shortened, files, lines } = preview
  return (
    <>
      {refusal && <Problems problems={[refusal]} t={t} />}
      <Facts
        facts={[
          [t('glDays'), `${from} – ${to}`],
          [t('glJournals'), totals.journals],
          [t('glLate'), totals.late || null],
          [t('glDebit'), <Money key="debit" amount={totals.debit} />],
          [t('glCredit'), <Money key="credit" amount={totals.credit} />],
          [t('glFiles'), files],
          [t('glShortened'), shortened.count || null],
        ]}
      />
      <Shortened list={shortened.first} t={t} />
      {lines.length > 0 && (
        <pre className="motshelo-mono" tabIndex={0} aria-label={t('glFirstLines')}>
          {lines.join('\n')}
        </pre>
      )}
    </>
  )
}

/** Texts as they are in the books and as they are in the file. */
export function Shortened({ list, t }: { list: BatchPreview['shortened']['first']; t: Translate }) {
  if (list.length === 0) return null
  return (
    <details>
      <summary>{t('glShortened')}</summary>
      <ul className="motshelo-rows">
        {list.map(({ entry, column, full, written }, index) => (
          <li key={index}>
            {t('glShortenedIn', { entry, column })}: {full} → {written}
          </li>
        ))}
      </ul>
    </details>
  )
}
