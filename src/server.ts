import { startServer } from './server/index'
import { runAsProcess } from './server/process'

await runAsProcess(() => startServer())
