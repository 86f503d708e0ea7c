export const messageSlugs = {
  messages: 'messages',
  templates: 'message-templates',
  optOuts: 'message-opt-outs',
} as const
