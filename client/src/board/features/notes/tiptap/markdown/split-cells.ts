/** The cells of a line of a table; `\|` is a letter. */
export function splitCells(line: string): readonly string[] {
  const trimmed = line.trim().replace(/^\|/, "");
  const cells: string[] = [];
  let cell = "";
  for (let at = 0; at < trimmed.length; at += 1) {
    const letter = trimmed[at] ?? "";
    if (letter === "\\" && trimmed[at + 1] === "|") {
      cell += "|";
      at += 1;
    } else if (letter === "|") {
      cells.push(cell.trim());
      cell = "";
    } else cell += letter;
  }
  return cell.trim() === "" && cells.length > 0 ? cells : [...cells, cell.trim()];
}
