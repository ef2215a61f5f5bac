import type { ExportContent } from "../../content/export-content.ts";

/** The form of what stands beside the snapshot: `docs/formats/zentaikan-export-1.schema.json`. */
const EXPORT_SCHEMA = "zentaikan-export-1";

/**
 * The snapshot itself, which `parseSnapshot` of capital-graph reads and checks, with everything
 * else that the export says in a member of its own.
 */
export function writeJson(content: ExportContent): string {
  const { snapshot, language, source, standing, customer, title, link, reading, detail } = content;
  const { proposal, answers, awaited, onPurpose, openFindings, changes } = content;
  const { notes, comments, decisions } = content;
  // When somebody took it along is not what it says: taken along twice, it is the same.
  const beside = {
    schema: EXPORT_SCHEMA,
    language,
    source,
    standing,
    customer,
    title,
    link,
    reading,
    detail,
    proposal,
    answers,
    awaited,
    onPurpose,
    openFindings,
    changes,
    notes,
    comments,
    decisions,
  };
  return `${JSON.stringify({ ...snapshot, export: beside }, null, 2)}\n`;
}
