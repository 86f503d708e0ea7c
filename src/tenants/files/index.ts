export { fileErrors } from './errors'
export { readStoredFile, type FilePlace } from './read-stored-file'
export { storeFile, type StoredFile, type StoreFile } from './store-file'
