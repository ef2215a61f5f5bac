import { existsSync } from "node:fs";
import { installOnDebian } from "./install-on-debian.ts";

/**
 * Installs LibreOffice where that needs no question: as root on Debian. Tests at night open with it
 * what we write; where there is none they are left out.
 */
export function ensureOffice(): void {
  if (existsSync("/usr/bin/soffice")) return;
  installOnDebian("LibreOffice", ["libreoffice-impress", "libreoffice-calc", "fonts-noto-cjk"]);
}
