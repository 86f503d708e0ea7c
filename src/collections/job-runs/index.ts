import type { CollectionConfig } from 'payload'
import { tenantCollection } from '../../tenants/ownership'
import { slugs } from '../slugs'
import { progressEndpoint, retryEndpoint } from './endpoints'

/** A long piece of work: what it does, how far it is, how it ended. One row for a job and its key. */
export const JobRuns: CollectionConfig = tenantCollection(
  {
    slug: slugs.jobRuns,
    labels: { singular: 'Job run', plural: 'Job runs' },
    admin: {
      useAsTitle: 'job',
      defaultColumns: ['job', 'key', 'status', 'done', 'total', 'updatedAt'],
      group: 'Platform',
    },
    endpoints: [progressEndpoint, retryEndpoint],
    indexes: [
      { fields: ['tenant', 'job', 'key'], unique: true },
      { fields: ['status', 'runAfter'] },
    ],
    fields: [
      { name: 'job', type: 'text', required: true },
      {
        name: 'key',
        type: 'text',
        required: true,
        admin: { description: 'The period or document it works on: run twice, it acts once.' },
      },
      {
        name: 'status',
        type: 'select',
        required: true,
        defaultValue: 'queued',
        options: ['queued', 'running', 'succeeded', 'failed'],
      },
      { name: 'stage', type: 'text' },
      { name: 'done', type: 'number', defaultValue: 0 },
      { name: 'total', type: 'number', defaultValue: 0 },
      { name: 'input', type: 'json', admin: { hidden: true } },
      { name: 'result', type: 'json', admin: { hidden: true } },
      { name: 'error', type: 'json', admin: { hidden: true } },
      { name: 'actor', type: 'text', required: true, admin: { hidden: true } },
      { name: 'actorName', label: 'Ordered by', type: 'text', required: true },
      { name: 'attempts', type: 'number', defaultValue: 0 },
      { name: 'runner', type: 'text', admin: { hidden: true } },
      {
        name: 'runAfter',
        type: 'date',
        required: true,
        admin: { description: 'Not started before this moment.' },
      },
      { name: 'startedAt', type: 'date' },
      { name: 'finishedAt', type: 'date' },
    ],
  },
  { writtenBy: 'system' },
)
