import { join, relative, sep } from 'node:path'
import ts from 'typescript'
import { root } from '../prepare/tools.mjs'

/**
 * What an entry exports, by name: `{ name, path, words, isType, base, members }`, with the first sentence of each comment. Members are
 * those that a class adds to its base.
 */
export function readEntry(source) {
  const file = join(root, source)
  const program = ts.createProgram([file], {
    customConditions: ['@x/source'],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
    allowImportingTsExtensions: true,
    jsx: ts.JsxEmit.ReactJSX,
    noEmit: true,
    noLib: true,
    types: [],
  })
  const checker = program.getTypeChecker()
  const entry = checker.getSymbolAtLocation(program.getSourceFile(file))
  return checker
    .getExportsOfModule(entry)
    .map((exported) => {
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported
      const [declaration] = symbol.declarations
      return {
        name: exported.name,
        path: relative(root, declaration.getSourceFile().fileName).split(sep).join('/'),
        words: firstSentence(symbol, checker),
        base: baseOf(declaration),
        isType: !(symbol.flags & ts.SymbolFlags.Value),
        members: ts.isClassDeclaration(declaration) ? membersOf(declaration, checker) : [],
      }
    })
    .sort(byName)
}

/** The class that a class extends, where it is one of ours; its members are listed there. */
function baseOf(declaration) {
  const clause = declaration.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)
  const base = clause && ts.isClassDeclaration(declaration) ? clause.types[0].expression.getText() : 'Error'
  return base === 'Error' ? undefined : base
}

/** What a class itself declares, as a user may call it; an overload once. */
function membersOf(declaration, checker) {
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected
  const members = declaration.members
    .filter(
      (member) =>
        member.name &&
        (ts.isIdentifier(member.name) || ts.isStringLiteral(member.name)) &&
        !(ts.getCombinedModifierFlags(member) & hidden),
    )
    .map((member) => ({ member, symbol: checker.getSymbolAtLocation(member.name) }))
    .filter(({ member, symbol }) => symbol.declarations[0] === member)
    .filter(({ symbol }) => !symbol.getJsDocTags().some(({ name }) => name === 'internal'))
  return members.map(({ member, symbol }) => ({
    name: `${ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static ? `${declaration.name.text}.` : ''}${symbol.name}${parametersOf(member)}`,
    words: firstSentence(symbol, checker),
  }))
}

function parametersOf(member) {
  if (!ts.isMethodDeclaration(member)) return ''
  const names = member.parameters.map(({ name, questionToken, initializer }) => {
    const text = ts.isIdentifier(name) ? name.text : 'options'
    return questionToken || initializer ? `${text}?` : text
  })
  return `(${names.join(', ')})`
}

function firstSentence(symbol, checker) {
  const comment = ts.displayPartsToString(symbol.getDocumentationComment(checker))
  const text = comment
    .replace(/\{@link (\w+) ?\}/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
  return /^.*?[.!?](?= |$)/.exec(text)?.[0] ?? text
}

function byName(left, right) {
  return left.name < right.name ? -1 : 1
}
