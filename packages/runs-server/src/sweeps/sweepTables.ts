import type { Generated } from 'kysely'

/** A run that an agent was told to start. */
export interface AgentRunTable {
  id: Generated<number>
  sweepId: number
  agentId: number
  runId: number
  /** The place of its parameters in the search, from 0; none is given out twice. */
  position: number
  /** 1 once the agent has said that it has the run: until then the command may have got lost. */
  heard: number
}

export interface SweepTables {
  agentRuns: AgentRunTable
}

/** Which agent was given which run; sweeps and agents themselves are of the first day. */
export const sweepMigration: string = `
CREATE TABLE agentRuns (
  id INTEGER PRIMARY KEY, sweepId INTEGER NOT NULL, agentId INTEGER NOT NULL, runId INTEGER NOT NULL UNIQUE,
  position INTEGER NOT NULL, heard INTEGER NOT NULL, UNIQUE (sweepId, position)
) STRICT;
CREATE INDEX agentsBySweep ON agents (sweepId);
`
