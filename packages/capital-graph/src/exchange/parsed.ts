/** What became of untrusted input: a value, or a refusal that says where it went wrong. */
export type Parsed<T> =
  | { readonly kind: "parsed"; readonly value: T }
  | { readonly kind: "refused"; readonly refusal: NotationRefusal };

export interface NotationRefusal {
  readonly code: "notation-refused";
  /** Where in the input, such as `customers[3].links[2]`. */
  readonly place: string;
  readonly message: string;
}

/** Runs a reader; a `refuse` anywhere inside becomes the refusal. Anything else thrown is a bug. */
export function attempt<T>(read: () => T): Parsed<T> {
  try {
    return { kind: "parsed", value: read() };
  } catch (thrown) {
    if (!(thrown instanceof Refused)) throw thrown;
    return { kind: "refused", refusal: thrown.refusal };
  }
}

export function refuse(place: string, message: string): never {
  throw new Refused({ code: "notation-refused", place, message });
}

class Refused extends Error {
  readonly refusal: NotationRefusal;

  constructor(refusal: NotationRefusal) {
    super(`${refusal.place}: ${refusal.message}`);
    this.refusal = refusal;
  }
}
