declare global {
  /** By its path, what `public/first-paint.js` asked for; undefined where it came to nothing. */
  var askedAhead: Map<string, Promise<Response | undefined>> | undefined;
}

/** What was asked for before there was a program to ask: once, to whoever asks for it first. */
export function takeAskedAhead(path: string): Promise<Response | undefined> | undefined {
  const answer = globalThis.askedAhead?.get(path);
  globalThis.askedAhead?.delete(path);
  return answer;
}

/** What nobody took is another person's from now on. */
export function forgetAskedAhead(): void {
  for (const answer of globalThis.askedAhead?.values() ?? []) {
    void answer.then((response) => response?.body?.cancel());
  }
  globalThis.askedAhead?.clear();
}
