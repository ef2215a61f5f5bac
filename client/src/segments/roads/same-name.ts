import type { Text } from "@zentaikan/capital-graph";

/** A name as people wrote it, in either language. */
export function sameName(name: string): Text {
  return { ja: name, en: name };
}
