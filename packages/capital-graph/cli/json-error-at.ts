/**
 * The index of the first character that makes a text invalid as JSON (RFC 8259); null for valid.
 *
 * Engines tell the place of an error or not as they please, and a file of a thousand customers
 * needs it. One token after the other, with a stack of what is open; never recursive.
 */
export function jsonErrorAt(text: string): number | null {
  const open: ("{" | "[")[] = [];
  let expected: Expected = "value";
  TOKEN.lastIndex = 0;
  for (;;) {
    SPACE.lastIndex = TOKEN.lastIndex;
    SPACE.test(text);
    const at = SPACE.lastIndex;
    if (expected === "end") return at === text.length ? null : at;
    TOKEN.lastIndex = at;
    const token: string | undefined = TOKEN.exec(text)?.[0];
    const next: Expected | null = token === undefined ? null : after(token, expected, open);
    if (next === null) return at;
    expected = next;
  }
}

const SPACE = /[ \t\r\n]*/y;
const TOKEN =
  /[[\]{},:]|true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|"(?:[^"\\\p{Cc}]|[\x7f-\x9f]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"/uy;

type Expected =
  | "value"
  | "valueOrClose"
  | "name"
  | "nameOrClose"
  | "colon"
  | "commaOrClose"
  | "end";

/** What is expected after a token; null if the token was not expected. Keeps `open` up to date. */
function after(token: string, expected: Expected, open: ("{" | "[")[]): Expected | null {
  const whenDone = () => (open.length === 0 ? "end" : "commaOrClose");
  switch (expected) {
    case "value":
    case "valueOrClose":
      if (token === "{" || token === "[") {
        open.push(token);
        return token === "{" ? "nameOrClose" : "valueOrClose";
      }
      if (token === "]" && expected === "valueOrClose") {
        open.pop();
        return whenDone();
      }
      return /^[\]},:]/.test(token) ? null : whenDone();
    case "name":
    case "nameOrClose":
      if (token === "}" && expected === "nameOrClose") {
        open.pop();
        return whenDone();
      }
      return token.startsWith('"') ? "colon" : null;
    case "colon":
      return token === ":" ? "value" : null;
    case "commaOrClose":
      if (token === ",") return open.at(-1) === "{" ? "name" : "value";
      if (token !== (open.at(-1) === "{" ? "}" : "]")) return null;
      open.pop();
      return whenDone();
    case "end":
      return null;
  }
}
