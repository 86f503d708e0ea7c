export { outcomeOf, staleAmong, type Compared, type Outcome } from './decision'
