/** Day and time of an ISO time, in the hours of Botswana. */
export const moment = (iso: string, language: string): string =>
  new Intl.DateTimeFormat(language === 'tn' ? 'en-ZA' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Africa/Gaborone',
  }).format(new Date(iso))
