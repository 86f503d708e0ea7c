/** How the words of a field are found where entries are of several collections. */
export const placeOf = (collection: string, field: string): string => `${collection}/${field}`
