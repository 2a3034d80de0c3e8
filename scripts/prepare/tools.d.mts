export const root: string
export function toolEnvironment(extra?: NodeJS.ProcessEnv): NodeJS.ProcessEnv
