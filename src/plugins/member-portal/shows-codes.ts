/** Whether staff may read the codes of members here: for trying things out, never where real members are. */
export const showsCodes = (environment: NodeJS.ProcessEnv = process.env): boolean =>
  environment.PORTAL_SHOW_CODES?.trim() === 'true'
