import * as migration_20261123_232605_initial from './20261123_232605_initial';
import * as migration_20261124_174629_journal_proposals from './20261124_174629_journal_proposals';

export const migrations = [
  {
    up: migration_20261123_232605_initial.up,
    down: migration_20261123_232605_initial.down,
    name: '20261123_232605_initial',
  },
  {
    up: migration_20261124_174629_journal_proposals.up,
    down: migration_20261124_174629_journal_proposals.down,
    name: '20261124_174629_journal_proposals'
  },
];
