import { EXPORT_FILES, type ExportFormat } from "@zentaikan/board-export/export-files";

interface NamedFile {
  readonly format: ExportFormat;
  /** From the widest to the narrowest: customer, board, version; empty ones are left out. */
  readonly parts: readonly string[];
  /** Such as 2026-11-29. */
  readonly day: string;
}

const longestPart = 40;
/** Of most file systems, in UTF-8, with room for what a browser adds to a second file. */
const longestBytes = 200;

/**
 * A name that every system takes: Windows neither has these signs nor ends a name with a dot or a
 * space, nor calls a file after a device. Japanese stays.
 */
export function exportFileName({ format, parts, day }: NamedFile): string {
  const { extension } = EXPORT_FILES[format];
  const kind = format === "report.pdf" ? ["report"] : [];
  const names = [...parts, ...kind].map(safePart).filter((part) => part !== "");
  let stem = names.join("_");
  const most = longestBytes - day.length - extension.length - 2;
  while (Buffer.byteLength(stem) > most) stem = stem.slice(0, -1);
  // Half of a letter would be none.
  stem = trimmed(stem.isWellFormed() ? stem : stem.slice(0, -1));
  const isDevice = /^(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(?:\.|$)/iu.test(stem);
  return `${stem === "" || isDevice ? `zentaikan${stem === "" ? "" : `_${stem}`}` : stem}_${day}.${extension}`;
}

function safePart(part: string): string {
  const clean = part
    .toWellFormed()
    .normalize("NFC")
    // Control signs, what turns letters around or shows nothing, and what Windows keeps for itself.
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, "")
    .replaceAll(/[<>:"/\\|?*\uFFFD]/gu, " ")
    .replaceAll(/\s+/gu, " ");
  const short = clean.slice(0, longestPart);
  return trimmed(short.isWellFormed() ? short : short.slice(0, -1));
}

function trimmed(text: string): string {
  return text.replace(/^[\s._-]+/u, "").replace(/[\s.]+$/u, "");
}

/** RFC 6266 and RFC 8187: a plain name for whoever knows no other, and the real one. */
export function contentDisposition(fileName: string): string {
  const extension = fileName.slice(fileName.lastIndexOf("."));
  const encoded = encodeURIComponent(fileName).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="zentaikan${extension}"; filename*=UTF-8''${encoded}`;
}
