/**
 * Whether a version can be given it as a tag: words of letters, digits, `-` and `_`, spaces between them, as Python has it.
 *
 * @internal
 */
export function isArtifactTag(text: string): boolean {
  return /^[-\p{L}\p{N}_]+( +[-\p{L}\p{N}_]+)*$/u.test(text)
}
