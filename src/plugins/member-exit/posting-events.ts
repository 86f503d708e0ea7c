import type { PostingEventDeclaration } from '../../platform/types'

/** `product` is the control account of what is held or paid. */
export const postingEvents: PostingEventDeclaration[] = [
  {
    key: 'exit.settled',
    label: 'What is held for a member who leaves becomes payable',
    debit: 'product',
    credit: '2900',
  },
  {
    key: 'exit.arrears-withheld',
    label: 'Arrears are kept back from what is paid to a member who leaves',
    debit: '2900',
    credit: 'product',
  },
  {
    key: 'exit.plan-received',
    label: 'Somebody who left pays an instalment of arrears',
    debit: '1000',
    credit: 'product',
  },
]
