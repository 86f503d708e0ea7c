import { z } from 'zod'
import { readMasterKeys } from '../tenants/personal-data/master-key'

export const MIN_SECRET_LENGTH = 32

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a port number')
  .transform(Number)
  .refine((value) => value <= 65_535, 'must be a port number up to 65535; 0 lets the system choose')

const databaseUrl = z
  .string()
  .refine(
    (value) => URL.canParse(value),
    'must be an address such as postgres://user:password@host/name',
  )

const masterKey = z
  .string()
  .refine(isMasterKey, 'must be 32 bytes in base64, as `openssl rand -base64 32` prints them')

const proxies = z
  .string()
  .refine(
    (value) => !/^true$/i.test(value),
    'must be the number of proxies in front, or their addresses: trusting all lets a client choose its own address',
  )
  .transform((value) => {
    if (/^false$/i.test(value)) return false
    return /^\d+$/.test(value) ? Number(value) : value.split(',').map((part) => part.trim())
  })

/** The variables the platform reads, with what each may hold. An empty one counts as unset. */
export const variables = z.object({
  NODE_ENV: z.string().default('development'),
  DATABASE_URL: databaseUrl.optional(),
  PORT: port.default(3000),
  HOST: z.string().optional(),
  PAYLOAD_SECRET: z
    .string()
    .min(MIN_SECRET_LENGTH, `must have at least ${MIN_SECRET_LENGTH} characters`)
    .optional(),
  MOTSHELO_MASTER_KEY: masterKey.optional(),
  DATA_FOLDER: z.string().default('.data'),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
  TRUST_PROXY: proxies.default(false),
  COOKIE_SECURE: z.enum(['true', 'false'], 'must be true or false').optional(),
  METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  PORTAL_SHOW_CODES: z.enum(['true', 'false'], 'must be true or false').optional(),
})

export type Variables = z.infer<typeof variables>

function isMasterKey(value: string): boolean {
  try {
    readMasterKeys({ MOTSHELO_MASTER_KEY: value } as unknown as NodeJS.ProcessEnv)
    return true
  } catch {
    return false
  }
}
