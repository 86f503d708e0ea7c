export {
  mayRejoin,
  services,
  usualRule,
  type FormerMembership,
  type Rejoining,
  type RejoiningRule,
  type Service,
} from './rejoining'
