export const messageSlugs = {
  messages: 'messages',
  templates: 'message-templates',
  optOuts: 'message-opt-outs',
  optIns: 'message-opt-ins',
} as const
