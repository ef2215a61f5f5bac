import { expect, test } from "vitest";
import { askTogether } from "./ask-together.ts";

/** Of each question what was asked, and its answer when the test gives it. */
function openQuestions() {
  const questions: { keys: readonly number[]; held: PromiseWithResolvers<void> }[] = [];
  const ask = async (keys: readonly number[]) => {
    const held = Promise.withResolvers<void>();
    questions.push({ keys, held });
    await held.promise;
    return new Map(keys.filter((key) => key > 0).map((key) => [key, `${key}`]));
  };
  return { questions, ask };
}

test("[K24] what is asked while others wait is one question, and each has its own answer", async () => {
  const { questions, ask } = openQuestions();
  const answerTo = askTogether(ask, { mostKeys: 3, mostAsked: 1 });
  const answers = [1, 2, 0, 2, 3, 4].map(answerTo);
  expect(questions.map(({ keys }) => keys)).toEqual([[1]]);
  questions[0]?.held.resolve();
  await answers[0];
  await expect.poll(() => questions.length).toBe(2);
  expect(questions[1]?.keys).toEqual([2, 0, 3]);
  // What is asked about something under way may be another thing by now.
  const again = answerTo(2);
  questions[1]?.held.resolve();
  await expect.poll(() => questions.length).toBe(3);
  expect(questions[2]?.keys).toEqual([4, 2]);
  questions[2]?.held.resolve();
  expect(await Promise.all([...answers, again])).toEqual(["1", "2", null, "2", "3", "4", "2"]);
});

test("[K24] a question that fails fails those whom it was about, and nobody else", async () => {
  const { questions, ask } = openQuestions();
  const answerTo = askTogether(ask, { mostKeys: 2, mostAsked: 1 });
  const answers = Promise.allSettled([1, 2, 3, 4].map(answerTo));
  questions[0]?.held.resolve();
  await expect.poll(() => questions.length).toBe(2);
  questions[1]?.held.reject(new Error("no connection"));
  await expect.poll(() => questions.length).toBe(3);
  questions[2]?.held.resolve();
  const kinds = (await answers).map(({ status }) => status);
  expect(kinds).toEqual(["fulfilled", "rejected", "rejected", "fulfilled"]);
});
