/**
 * Whether Windows keeps a file under this part of a path, and not under another name (it drops dots and spaces at the end, so that
 * `.. ` is the folder above), as a stream of another file (`a:b`), or in a device (`nul.txt`).
 */
export function isWindowsName(part: string): boolean {
  return !/[<>:"|?*]|[. ]$|^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$) *(?:\.|$)/i.test(part)
}
