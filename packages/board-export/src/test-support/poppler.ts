import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What a program of poppler answers about a file, by its standard output; it has to be installed. */
export function poppler(
  program: "pdffonts" | "pdfinfo" | "pdftoppm" | "pdftotext",
  pdf: Uint8Array,
  ...args: readonly string[]
): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "zentaikan-pdf-"));
  try {
    const file = join(folder, "paper.pdf");
    writeFileSync(file, pdf);
    const all = program === "pdftotext" ? [...args, file, "-"] : [...args, file];
    return execFileSync(program, all, { maxBuffer: 1 << 27 });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
