export {
  creditOf,
  mayRejoin,
  services,
  usualRule,
  type CreditedService,
  type FormerMembership,
  type Rejoining,
  type RejoiningRule,
  type Service,
} from './rejoining'
