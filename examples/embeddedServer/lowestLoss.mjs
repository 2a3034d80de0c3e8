/** The code under test: the lowest loss of a run, and an error rather than a number that may be wrong. */
export async function lowestLoss(api, path) {
  const run = await api.run(path)
  const scan = run.scanHistory({ keys: ['train/loss'] })
  let lowest = Number.POSITIVE_INFINITY
  for await (const row of scan) lowest = Math.min(lowest, row['train/loss'])
  if (!scan.coverage.complete) throw new Error(`${path}: some rows could not be read`)
  return lowest
}
