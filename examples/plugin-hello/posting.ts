import type { PostingEventDeclaration } from 'motshelo/plugin'

/** The event that a society's posting rule is for. */
export const GIVEN = 'welcome-pack.given'

/** Administration is debited and the bank credited, unless the society has a rule of its own. */
export const postingEvents: PostingEventDeclaration[] = [
  {
    key: GIVEN,
    label: {
      en: 'A welcome pack is given to a new member',
      tn: 'Leloko le lesha le newa mpho ya kamogelo',
    },
    debit: '5300',
    credit: '1000',
  },
]
