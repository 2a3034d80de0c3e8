import { execFile } from 'node:child_process'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'

/** How long a server takes to begin with the removal of what was given up, in milliseconds. */
const beginsWithin = 250

/** Waits until nothing is left to be written to the disk: nobody is to pay for what the one before has left, or has given up. */
export async function settleDisk(): Promise<void> {
  await setTimeout(beginsWithin)
  await promisify(execFile)('sync')
}
