/** Texts of the screen of the books; what the reports themselves say comes from the plugin. */
export const enBooks = {
  books: 'Books',
  booksForbidden: 'You may not read the books of this society.',
  booksChoose: 'Choose a society first.',
  booksReports: 'Reports',
  booksFrom: 'From',
  booksTo: 'To',
  booksAsOf: 'As of',
  booksShow: 'Show',
  booksAccount: 'Account',
  booksFiles: 'Take as a file',
  booksSource: 'Comes from',
  booksPickAccount: 'Choose the account whose postings you want to see.',
  booksMore: 'Later postings',
  booksNothing: 'Nothing was posted in these days.',
} as const
