import { randomStream } from './random.ts'

/**
 * The metrics of a make-believe training, a row at a time: losses that fall and level off, accuracies that rise, a learning
 * rate with warm-up and decay. Each run has its own course; the same seed gives the same rows.
 */
export function trainingCurve(seed: number, length: number): (index: number) => Record<string, number> {
  const random = randomStream(seed)
  const floor = 0.08 + random() * 0.25
  const speed = 4 + random() * 5
  const peakRate = 10 ** (-4 + random() * 1.5)
  const noise = 0.02 + random() * 0.05
  const jitter = (): number => (random() + random() + random() - 1.5) * noise
  return (index) => {
    const progress = index / Math.max(length, 1)
    const falling = Math.exp(-speed * progress)
    const warm = Math.min(1, progress / 0.05)
    return {
      'train/loss': floor + 2.2 * falling + jitter() * (0.4 + falling),
      'train/accuracy': Math.min(1, Math.max(0, 1 - floor - 0.8 * falling + jitter())),
      'train/grad_norm': Math.max(0, 0.6 + 3 * falling + jitter() * 6),
      lr: peakRate * warm * (0.5 + 0.5 * Math.cos(Math.PI * progress)),
      epoch: Math.floor(progress * 20),
      ...(index % 10 === 9 && {
        'val/loss': floor + 0.1 + 2.1 * falling + 0.25 * progress ** 2 + jitter(),
        'val/accuracy': Math.min(1, Math.max(0, 0.96 - floor - 0.8 * falling + jitter())),
      }),
    }
  }
}
