export const BulkEdit = () => null
