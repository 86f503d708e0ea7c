import { fileFormats } from '../../platform/report-files'
import type { Translate } from '../translations'
import { addressOf } from './asked'

type Props = { t: Translate; address: string; asked: Record<string, string | undefined> }

/** The report as files. */
export function Files({ t, address, asked }: Props) {
  return (
    <p className="motshelo-row">
      {t('booksFiles')}:
      {fileFormats.map((format) => (
        <a key={format} href={addressOf(address, { ...asked, format })} download>
          {format.toUpperCase()}
        </a>
      ))}
    </p>
  )
}
