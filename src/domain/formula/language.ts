/**
 * The version of the language. A change that gives any formula another result is a new version, so
 * that a kept result says by which rules it was made.
 */
export const LANGUAGE_VERSION = 'motshelo-formula/1'
