import { Session } from 'node:inspector/promises'
import { writeFileSync } from 'node:fs'
import { importMembers } from '../src/collections/imports'
import { systemActor } from '../src/domain/actor'
import { initTenant } from '../src/tenants/init-tenant'
import { openBench } from './database'
import { bytesOf } from './month'
import { defineOwnFields, ownMembersCsv } from './own-fields'
const members = Number(process.argv[2] ?? 20000)
const platform = await openBench()
const actor = systemActor('bench')
const { tenant } = await initTenant(platform, { slug: 'bench', name: 'Bench', template: 'burial', actor })
await defineOwnFields(platform, tenant)
const session = new Session(); session.connect()
await session.post('Profiler.enable'); await session.post('Profiler.setSamplingInterval', { interval: 500 }); await session.post('Profiler.start')
const c0 = process.cpuUsage(); const t0 = Date.now()
const r = await importMembers(platform, { tenant, actor, source: bytesOf(ownMembersCsv(members)) })
const c1 = process.cpuUsage(c0)
const { profile: p } = await session.post('Profiler.stop') as any; writeFileSync('/work/scratch/import.cpuprofile', JSON.stringify(p))
console.log('wall', (Date.now()-t0)/1000, 'cpu', (c1.user+c1.system)/1e6, r.created, r.refused)
await platform.close()
process.exit(0)
