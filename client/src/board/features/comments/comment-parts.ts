import type { CommentMention } from "@zentaikan/board-model";

/** A piece of a comment's text. Whatever is not a link or a call is text, and stays text. */
type CommentPart =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly href: string }
  | { readonly kind: "mention"; readonly text: string };

const address = /(?:https?:\/\/|mailto:)[^\s<>"'`「」『』()【】、。]+/giu;
const endsSentence = /[.,;:!?)\]}]+$/u;
const schemes: ReadonlySet<string> = new Set(["http:", "https:", "mailto:"]);

/** Cuts a comment into text, links of the three schemes that are allowed, and calls by name. */
export function commentParts(
  text: string,
  mentions: readonly CommentMention[],
): readonly CommentPart[] {
  const parts: CommentPart[] = [];
  let at = 0;
  for (const match of text.matchAll(address)) {
    const found = match[0].replace(endsSentence, "");
    const href = safeAddress(found);
    if (href === null) continue;
    parts.push(...withMentions(text.slice(at, match.index), mentions));
    parts.push({ kind: "link", text: found, href });
    at = match.index + found.length;
  }
  parts.push(...withMentions(text.slice(at), mentions));
  return parts;
}

function safeAddress(text: string): string | null {
  const url = URL.parse(text);
  return url !== null && schemes.has(url.protocol) ? url.href : null;
}

function withMentions(text: string, mentions: readonly CommentMention[]): readonly CommentPart[] {
  if (text === "") return [];
  // The longest name first, so that 「花子」 does not take a part of 「花子さん」.
  const calls = mentions
    .map(({ name }) => `@${name}`)
    .toSorted((one, other) => other.length - one.length);
  const call = calls.find((candidate) => text.includes(candidate));
  if (call === undefined) return [{ kind: "text", text }];
  const at = text.indexOf(call);
  const others = mentions.filter(({ name }) => `@${name}` !== call);
  return [
    ...withMentions(text.slice(0, at), others),
    { kind: "mention", text: call },
    ...withMentions(text.slice(at + call.length), mentions),
  ];
}
