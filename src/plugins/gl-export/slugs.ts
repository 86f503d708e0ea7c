/** The collections of this plugin. */
export const glSlugs = {
  formats: 'gl-export-formats',
  targets: 'gl-export-targets',
  accounts: 'gl-export-accounts',
  batches: 'gl-export-batches',
  marks: 'gl-export-marks',
} as const
