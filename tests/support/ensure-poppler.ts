import { existsSync } from "node:fs";
import { installOnDebian } from "./install-on-debian.ts";

/** Installs poppler where that needs no question: tests read with it the pages that we write. */
export function ensurePoppler(): void {
  if (existsSync("/usr/bin/pdftotext")) return;
  installOnDebian("poppler", ["poppler-utils"]);
}
