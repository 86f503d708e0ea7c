import type { BusinessDate, Period } from '../../../domain/calendar'
import type { Language } from '../../../platform/portal-page'

const months: Record<Language, readonly string[]> = {
  en: [
    ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
    ...['August', 'September', 'October', 'November', 'December'],
  ],
  tn: [
    ...['Ferikgong', 'Tlhakole', 'Mopitlwe', 'Moranang', 'Motsheganong', 'Seetebosigo', 'Phukwi'],
    ...['Phatwe', 'Lwetse', 'Phalane', 'Ngwanatsele', 'Sedimonthole'],
  ],
}

/** `2026-11-24` as people write it: 24 November 2026. */
export function dayInWords(day: BusinessDate, language: Language): string {
  return `${Number(day.slice(8, 10))} ${monthInWords(day.slice(0, 7), language)}`
}

/** `2026-11` as people write it: November 2026. */
export function monthInWords(period: Period, language: Language): string {
  return `${months[language][Number(period.slice(5, 7)) - 1] ?? ''} ${period.slice(0, 4)}`
}
