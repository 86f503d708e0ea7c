type Prefixed<Prefix extends string, Words> = {
  [Key in keyof Words as `${Prefix}_${Key & string}`]: Words[Key]
}

/** Words of codes as keys of the admin's texts: `category_MATCHED`. */
export const prefixed = <Prefix extends string, Words extends Readonly<Record<string, string>>>(
  prefix: Prefix,
  words: Words,
): Prefixed<Prefix, Words> =>
  Object.fromEntries(
    Object.entries(words).map(([key, text]) => [`${prefix}_${key}`, text]),
  ) as Prefixed<Prefix, Words>
