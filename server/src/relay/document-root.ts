/**
 * What may lie under a root of a document: values by key, the nodes of a note, or letters. Some
 * roots people only read: the server alone writes there. In others a value may name its `author`,
 * who is the person whose edit it came with [E14].
 */
interface DocumentRoot {
  readonly holds: "values" | "nodes" | "letters";
  readonly writtenBy: "people" | "author" | "server";
}

/** The root of this name; null when documents of this kind have none. */
export type FindRoot = (name: string) => DocumentRoot | null;
