import {
  Api,
  createRun,
  deleteRun,
  lastHistoryStep,
  listHistories,
  listRuns,
  loadRun,
  loadSweep,
  readLogs,
  Run,
  RunLite,
  sampleHistory,
  scanHistory,
  stopRun,
  systemHistory,
  updateRun,
  updateRunState,
  waitUntilFinished,
} from '../src/index.ts'
import { type CallIn, drain, type ListIn, listsOf } from './publicCall.ts'

const place = ({ entity, project }: { entity: string; project: string }): string => `${entity}/${project}`

const lists: Record<string, ListIn> = {
  listRuns: (client, options, world) => listRuns(client, place(world), options),
  'listRuns of filtered ones': (client, options, world) =>
    listRuns(client, place(world), { filters: { state: 'finished' }, ...options }),
  listHistories: (client, options, world) =>
    listHistories(client, place(world), { keys: ['loss'], ...options }),
  'Api.runs': (client, options, world) => new Api(client).runs(place(world), options),
  'Api.runs of lite ones': (client, options, world) =>
    new Api(client).runs(place(world), { ...options, fields: 'lite' }),
  'Api.runs().histories': (client, options, world) =>
    new Api(client).runs(place(world), options).histories({ keys: ['loss'] }),
}

/** Every public asynchronous call that reads runs, their histories and logs. */
export const readsOfRuns: Record<string, CallIn> = {
  ...listsOf(lists),
  loadRun: (client, options, { path }) => loadRun(client, path, options),
  'loadRun of a short path': (client, options, { project }) =>
    loadRun(client, `${project}/abcd1234`, options),
  lastHistoryStep: (client, options, { path }) => lastHistoryStep(client, path, options),
  sampleHistory: (client, options, { path }) => sampleHistory(client, path, options),
  'sampleHistory of keys': (client, options, { path }) =>
    sampleHistory(client, path, { ...options, keys: ['loss'], as: 'columns' }),
  scanHistory: (client, options, { path }) => drain(scanHistory(client, path, options)),
  'scanHistory of keys': (client, options, { path }) =>
    drain(scanHistory(client, path, { ...options, keys: ['a', 'b'], match: 'any' })),
  'scanHistory().pages': (client, options, { path }) => drain(scanHistory(client, path, options).pages()),
  'scanHistory().toTable': (client, options, { path }) => scanHistory(client, path, options).toTable(),
  'scanHistory().toColumns': (client, options, { path }) => scanHistory(client, path, options).toColumns(),
  readLogs: (client, options, { path }) => drain(readLogs(client, path, options)),
  'readLogs of the last lines': (client, options, { path }) =>
    drain(readLogs(client, path, { ...options, tail: 10, follow: true, pollIntervalMs: 5 })),
  systemHistory: (client, options, { path }) => systemHistory(client, path, options),
  waitUntilFinished: (client, options, { path }) => waitUntilFinished(client, path, options),
  loadSweep: (client, options, { sweep }) => loadSweep(client, sweep, options),
  'Api.run': (client, options, { path }) => new Api(client).run(path, options),
  'Api.sweep': (client, options, { sweep }) => new Api(client).sweep(sweep, options),
  'Api.viewer': (client, options) => new Api(client).viewer(options),
  'Run.load': (client, options, { run }) => new Run(client, run).load({ force: true, ...options }),
  'Run.lastHistoryStep': (client, options, { run }) => new Run(client, run).lastHistoryStep(options),
  'Run.history': (client, options, { run }) => new Run(client, run).history(options),
  'Run.systemHistory': (client, options, { run }) => new Run(client, run).systemHistory(options),
  'Run.scanHistory': (client, options, { run }) => drain(new Run(client, run).scanHistory(options)),
  'Run.logs': (client, options, { run }) => drain(new Run(client, run).logs(options)),
  'Run.sweep': (client, options, { run }) => new Run(client, run).sweep(options),
  'Run.waitUntilFinished': (client, options, { run }) => new Run(client, run).waitUntilFinished(options),
  'RunLite.load': (client, options, { run }) => new RunLite(client, run).load(options),
}

/** Every one that changes them. */
export const writesOfRuns: Record<string, CallIn> = {
  createRun: (client, options, { project }) => createRun(client, { project, id: 'made', ...options }),
  'createRun of a pending one': (client, options, { project }) =>
    createRun(client, { project, id: 'made', state: 'pending', ...options }),
  updateRun: (client, options, { path }) => updateRun(client, path, { notes: 'n' }, options),
  'updateRun of config and summary': (client, options, { path }) =>
    updateRun(
      client,
      path,
      {
        tags: { add: ['t'] },
        config: (edit) => edit.set('lr', 0.2),
        summary: (edit) => edit.set('best', 1),
      },
      options,
    ),
  updateRunState: (client, options, { free }) =>
    updateRunState(client, free, { state: 'failed', ...options }),
  stopRun: (client, options, { path }) => stopRun(client, path, options),
  deleteRun: (client, options, { path }) => deleteRun(client, path, options),
  'deleteRun with its artifacts': (client, options, { path }) =>
    deleteRun(client, path, { ...options, deleteArtifacts: true }),
  'Api.createRun': (client, options, { project }) =>
    new Api(client).createRun({ project, id: 'made', ...options }),
  'Run.create': (client, options, { project }) =>
    Run.create(new Api(client), { project, id: 'made', ...options }),
  'Run.update': (client, options, { run }) => new Run(client, run).update({ notes: 'n' }, options),
  'Run.save': (client, options, { run }) => Object.assign(new Run(client, run), { notes: 'n' }).save(options),
  'Run.updateState': (client, options, { run }) =>
    new Run(client, { ...run, id: 'free' }).updateState('failed', options),
  'Run.stop': (client, options, { run }) => new Run(client, run).stop(options),
  'Run.delete': (client, options, { run }) => new Run(client, run).delete(options),
}
