/** The page asks its own origin, and Vite passes that on with the key: a browser should never hold one. */
const target = process.env.WANDB_BASE_URL ?? 'http://127.0.0.1:8080'
const authorization = `Basic ${Buffer.from(`api:${process.env.WANDB_API_KEY ?? ''}`).toString('base64')}`
const proxy = { '/graphql': { target, headers: { authorization } } }

export default { server: { proxy }, preview: { proxy } }
