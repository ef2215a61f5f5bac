type Ask<Key, Answer> = (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Answer>>;

interface AskTogetherOptions {
  /** Of one question: fewer where each answer is large. */
  readonly mostKeys?: number;
  /** How many questions are under way at once, before what comes then waits and gathers. */
  readonly mostAsked?: number;
}

/**
 * The same question about many things that are asked for at once, as few questions: a thousand boards
 * that move to a node open there together, and each question costs both ends about as much as what
 * it is about. At rest each is asked at once and alone.
 * @returns asks about one; null where the answer says nothing of it
 */
export function askTogether<Key, Answer>(
  ask: Ask<Key, Answer>,
  { mostKeys = 64, mostAsked = 2 }: AskTogetherOptions = {},
): (key: Key) => Promise<Answer | null> {
  const waiting = new Map<Key, PromiseWithResolvers<Answer | null>>();
  let asked = 0;

  const askNext = async (): Promise<void> => {
    const batch = Array.from(waiting).slice(0, mostKeys);
    for (const [key] of batch) waiting.delete(key);
    asked += 1;
    try {
      const answers = await ask(batch.map(([key]) => key));
      for (const [key, { resolve }] of batch) resolve(answers.get(key) ?? null);
    } catch (error) {
      for (const [, { reject }] of batch) reject(error);
    }
    asked -= 1;
    if (waiting.size > 0) void askNext();
  };

  return (key) => {
    const known = waiting.get(key);
    if (known !== undefined) return known.promise;
    const answer = Promise.withResolvers<Answer | null>();
    waiting.set(key, answer);
    if (asked < mostAsked) void askNext();
    return answer.promise;
  };
}
