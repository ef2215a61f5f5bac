/**
 * What somebody wrote, as one line of Markdown that says the same: no link, no HTML, no heading
 * and no list comes of it, and no cell of a table ends with it.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/\s+/g, " ")
    .trim()
    .replaceAll(/[\\`*_[\]<>#|~&]/g, (sign) => `\\${sign}`)
    .replace(/^[-+=]/, (sign) => `\\${sign}`)
    .replace(/^(\d+)([.)])/, "$1\\$2");
}
