import type { enBooks } from './en'

export const tnBooks: Record<keyof typeof enBooks, string> = {
  books: 'Dibuka',
  booksForbidden: 'Ga o a letlelelwa go bala dibuka tsa mokgatlho o.',
  booksChoose: 'Tlhopha mokgatlho pele.',
  booksReports: 'Dipego',
  booksFrom: 'Go tloga ka',
  booksTo: 'Go fitlha ka',
  booksAsOf: 'Ka letlha',
  booksShow: 'Bontsha',
  booksAccount: 'Akhaonto',
  booksFiles: 'Tsaya jaaka faele',
  booksSource: 'E tswa mo go',
  booksPickAccount: 'Tlhopha akhaonto e o batlang go bona se se kwadilweng mo go yone.',
  booksMore: 'Tse di latelang',
  booksNothing: 'Ga go na sepe se se kwadilweng mo malatsing a.',
}
