/** The section `default` of a settings file: INI as Python's `configparser` writes it. */
export function readSettings(text: string): Map<string, string> {
  const settings = new Map<string, string>()
  let section = ''
  for (const line of text.split(/\r?\n/)) {
    if (/^\s*([#;]|$)/.test(line)) continue
    const header = /^\s*\[([^\]]+)\]/.exec(line)
    if (header) section = header[1] ?? ''
    const [, key, value] = /^\s*([^=:[]+?)\s*[=:]\s*(.*?)\s*$/.exec(line) ?? []
    // A percent sign is doubled in these files.
    if (section === 'default' && key !== undefined && !header)
      settings.set(key.toLowerCase(), (value ?? '').replaceAll('%%', '%'))
  }
  return settings
}
