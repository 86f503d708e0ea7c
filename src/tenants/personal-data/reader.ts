export { operationsOf as readerOf } from '../../hooks/request-storage'
