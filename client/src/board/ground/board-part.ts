/**
 * What one open board has of a feature, asked for by a key that is like no other and typed for what
 * it leads to: so features share what one person has before them without importing each other.
 */
export interface BoardPart<Part extends object> {
  readonly name: string;
  /** Never there: it keeps the keys of two kinds of parts apart. */
  readonly kind?: (part: Part) => Part;
}

export function defineBoardPart<Part extends object>(name: string): BoardPart<Part> {
  return { name };
}
