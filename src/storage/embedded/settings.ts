/** Only programs of this machine can reach the embedded server. */
export const HOST = '127.0.0.1'

/** The bootstrap role and the application's database; both are made by initdb and the first start. */
export const ROLE = 'motshelo'
export const DATABASE = 'motshelo'

/** How long a server may take from its start until it answers. */
export const READY_MILLISECONDS = 60_000

/** Written into postgresql.conf once, where an operator can change them. */
export const CONFIGURATION: Record<string, string> = {
  shared_buffers: '256MB',
  max_connections: '100',
  max_wal_size: '2GB',
  fsync: 'on',
  synchronous_commit: 'on',
  jit: 'off',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
  // The detail of an error quotes rows, and rows hold personal data.
  log_error_verbosity: 'terse',
}

/** Given at each start, so that no edit of postgresql.conf opens the server to other machines. */
export function serverArguments(dataDirectory: string, port: number): string[] {
  const enforced = { listen_addresses: HOST, unix_socket_directories: '', port: String(port) }
  const options = Object.entries(enforced).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return ['-D', dataDirectory, ...options]
}

/** Nothing of the application's environment, which holds keys, reaches PostgreSQL. */
export const SERVER_ENVIRONMENT: NodeJS.ProcessEnv = {
  NODE_ENV: process.env.NODE_ENV,
  PATH: process.env.PATH,
  LC_ALL: 'C',
  TZ: 'UTC',
}
