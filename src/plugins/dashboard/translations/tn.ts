/** Setswana words of this plugin. */
export const tn = {
  collections: {
    'dashboard-layouts': ['Thulaganyo ya tsebe ya ntlha', 'Dithulaganyo tsa tsebe ya ntlha'],
  },
  fields: { name: 'Leina', role: 'Maemo', tiles: 'Dikarolo' },
  options: {},
  help: {
    'dashboard-layouts.role':
      'Yo o nang le maemo a o bona dikarolo tse. Fa go se na maemo: mongwe le mongwe yo o se nang thulaganyo ya maemo a gagwe.',
    'dashboard-layouts.tiles': 'Karolo e sa ntse e bonwa fela ke yo o ka balang se e se bolelang.',
  },
} as const
