/** One of these says that a text was written as Markdown. */
const telling: readonly RegExp[] = [
  /^#{2,6} \S/m,
  /^ {0,3}(?:```|~~~)/m,
  /^ {0,3}[-*+] \[[ xX]\] /m,
  /^ *\|?(?: *:?-{3,}:? *\|)+(?: *:?-{3,}:? *)?$/m,
  /\*\*[^*\s][^*\n]{0,300}\*\*/,
  /\[[^[\]\n]{1,300}\]\((?:https?:\/\/|mailto:)[^)\s]{1,2000}\)/,
];
/** Of these it takes two lines: one alone is a hyphen, a number, a quotation of a mail. */
const hinting = /^(?: {0,3}# \S| *[-*+] \S| *\d{1,9}[.)] \S| {0,3}> ?\S)/gm;

/** Whoever writes Markdown does so from the beginning. */
const looked = 20_000;

/** Whether plain text looks like Markdown [NT14]; what does not stays as it is. */
export function isMarkdown(whole: string): boolean {
  const text = whole.slice(0, looked);
  if (telling.some((sign) => sign.test(text))) return true;
  return [...text.matchAll(hinting)].length >= 2;
}
