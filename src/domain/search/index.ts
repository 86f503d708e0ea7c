export { foundBy, rankHits, type FoundBy, type SearchHit } from './hits'
export { searchKeys, type SearchKeys } from './keys'
