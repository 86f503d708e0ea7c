import type { CollectionConfig } from 'payload'
import { groups } from '../../platform/labels'
import { tenantCollection } from '../../tenants/ownership'
import { inWords } from '../fields/in-words'
import { slugs } from '../slugs'
import { progressEndpoint, retryEndpoint } from './endpoints'

/** A long piece of work: what it does, how far it is, how it ended. One row for a job and its key. */
export const JobRuns: CollectionConfig = tenantCollection(
  {
    slug: slugs.jobRuns,
    admin: {
      defaultColumns: ['title', 'status', 'done', 'total', 'updatedAt'],
      group: groups.records,
    },
    endpoints: [progressEndpoint, retryEndpoint],
    indexes: [
      { fields: ['tenant', 'job', 'key'], unique: true },
      { fields: ['status', 'runAfter'] },
    ],
    fields: [
      { name: 'job', type: 'text', required: true, ...inWords('job') },
      {
        name: 'key',
        type: 'text',
        required: true,
      },
      {
        name: 'status',
        type: 'select',
        required: true,
        defaultValue: 'queued',
        options: ['queued', 'running', 'succeeded', 'failed'],
      },
      { name: 'stage', type: 'text', ...inWords('stage') },
      { name: 'done', type: 'number', defaultValue: 0 },
      { name: 'total', type: 'number', defaultValue: 0 },
      { name: 'input', type: 'json', admin: { hidden: true } },
      { name: 'result', type: 'json', admin: { hidden: true } },
      { name: 'error', type: 'json', admin: { hidden: true } },
      { name: 'actor', type: 'text', required: true, admin: { hidden: true } },
      { name: 'actorName', type: 'text', required: true },
      { name: 'attempts', type: 'number', defaultValue: 0 },
      { name: 'runner', type: 'text', admin: { hidden: true } },
      {
        name: 'runAfter',
        type: 'date',
        required: true,
      },
      { name: 'startedAt', type: 'date' },
      { name: 'finishedAt', type: 'date' },
    ],
  },
  { writtenBy: 'system' },
)
