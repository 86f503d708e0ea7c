const nobody = () => false

/** For a field that nobody reads, filters by or writes through Payload. */
export const concealed = {
  hidden: true,
  access: { read: nobody, create: nobody, update: nobody },
} as const
