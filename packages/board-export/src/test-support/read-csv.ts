/** RFC 4180, strictly: records of fields. Throws where quotes stand where none may. */
export function readCsv(text: string): readonly (readonly string[])[] {
  if (!text.endsWith("\r\n")) throw new Error("the last record is not ended");
  const records: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    FIELD.lastIndex = at;
    const match = FIELD.exec(text);
    if (match === null) throw new Error(`not a field: ${text.slice(at, at + 20)}`);
    const { quoted, bare = "", end = "" } = match.groups ?? {};
    records.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    at = FIELD.lastIndex;
    if (end === "\r\n" && at < text.length) records.push([]);
  }
  return records;
}

const FIELD = /(?:"(?<quoted>(?:[^"]|"")*)"|(?<bare>[^",\r\n]*))(?<end>,|\r\n)/y;
