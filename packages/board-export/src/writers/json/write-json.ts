import type { ExportContent } from "../../content/export-content.ts";

/** The form of what stands beside the snapshot: `docs/formats/zentaikan-export-1.schema.json`. */
export const EXPORT_SCHEMA = "zentaikan-export-1";

/**
 * The snapshot itself, which `parseSnapshot` of capital-graph reads and checks, with everything
 * else that the export says in a member of its own.
 */
export function writeJson(content: ExportContent): string {
  // Drawn and computed, both follow from the snapshot.
  const { snapshot, picture: _picture, interpretation: _interpretation, ...said } = content;
  const beside = { schema: EXPORT_SCHEMA, ...said };
  return `${JSON.stringify({ ...snapshot, export: beside }, null, 2)}\n`;
}
