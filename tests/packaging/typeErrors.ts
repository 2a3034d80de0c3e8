import { join } from 'node:path'
import ts from 'typescript'
import { root } from './shell.ts'

const options: ts.CompilerOptions = {
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  skipLibCheck: true,
  jsx: ts.JsxEmit.ReactJSX,
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.NodeNext,
  moduleDetection: ts.ModuleDetectionKind.Force,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts', 'lib.dom.asynciterable.d.ts'],
  typeRoots: [join(root, 'node_modules/@types')],
  types: ['node'],
}

/**
 * What the compiler says about programs that lie nowhere, under the strictest settings of this house: messages by path. The folder of a
 * path says what its imports find.
 */
export function typeErrors(programs: ReadonlyMap<string, string>): Map<string, string[]> {
  const host = ts.createCompilerHost(options)
  const { fileExists, readFile, getSourceFile } = host
  host.fileExists = (name) => programs.has(name) || fileExists(name)
  host.readFile = (name) => programs.get(name) ?? readFile(name)
  host.getSourceFile = (name, ...rest) => {
    const text = programs.get(name)
    return text === undefined ? getSourceFile(name, ...rest) : ts.createSourceFile(name, text, rest[0])
  }
  const errors = new Map([...programs.keys()].map((path) => [path, [] as string[]]))
  for (const { file, messageText } of ts.getPreEmitDiagnostics(
    ts.createProgram([...programs.keys()], options, host),
  ))
    errors.get(file?.fileName ?? '')?.push(ts.flattenDiagnosticMessageText(messageText, '\n'))
  return errors
}
