export const WELCOME_PACKS = 'welcome-packs'
