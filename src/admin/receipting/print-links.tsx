import { textsIn, type TextKey } from '../translations'

const sizes: [size: string, label: TextKey][] = [
  ['a4', 'receiptPrintA4'],
  ['80mm', 'receiptPrintRoll'],
]

type Props = {
  receipt: string
  /** Root of the API's paths. */
  api: string
  language: string
}

/** Opens a receipt as a sheet or for the roll of a till printer, in the language of the screen. */
export function PrintLinks({ receipt, api, language }: Props) {
  const t = textsIn(language)
  const words = language === 'tn' ? 'tn' : 'en'
  return (
    <ul className="motshelo-row" aria-label={t('receiptPrint')}>
      {sizes.map(([size, label]) => (
        <li key={size}>
          <a
            href={`${api}/receipts/${receipt}/print?size=${size}&language=${words}`}
            target="_blank"
          >
            {t(label)}
          </a>
        </li>
      ))}
    </ul>
  )
}
