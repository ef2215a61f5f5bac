import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type {
  AnswerPatternBody,
  BoardPatternStartBody,
  PatternDepartureBody,
  StartFromPatternBody,
} from "@zentaikan/protocol/pattern-starts";
import { request } from "./http-client.ts";
import { customersKey, neverKept, openedBoardKey } from "./query-client.ts";
import { useLiveOfBoard } from "./structures.ts";

/** Makes a board that starts from a pattern. */
export function useStartFromPattern() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: StartFromPatternBody) =>
      request<{ readonly id: string }>("POST", "/api/pattern-boards", body),
    onSettled: () => queries.invalidateQueries({ queryKey: customersKey }),
  });
}

/** From which pattern the board was started; null where it was not. For our team alone. */
export function usePatternStart(boardId: string, isAsked: boolean) {
  return useLiveOfBoard<BoardPatternStartBody | null>(boardId, "pattern", isAsked);
}

/** Says what is not taken of a pattern; shown at once, and as the server has it afterwards. */
export function useAnswerPattern(boardId: string) {
  const queries = useQueryClient();
  const queryKey = [...openedBoardKey(boardId), "pattern"];
  return useMutation({
    mutationFn: (body: AnswerPatternBody) =>
      request<null>("PUT", `/api/boards/${boardId}/pattern/answers`, body),
    onMutate: ({ answers }) =>
      queries.setQueryData<BoardPatternStartBody | null>(queryKey, (known) => {
        if (known === undefined || known === null) return known;
        const touched = new Set(answers.map(({ item }) => item));
        const fresh = answers.flatMap(({ item, says }) => {
          if (says.kind === "open") return [];
          return [{ item, instead: says.kind === "instead" ? says.node : null }];
        });
        const others = known.answers.filter(({ item }) => !touched.has(item));
        return { ...known, answers: [...others, ...fresh] };
      }),
    onSettled: () => queries.invalidateQueries({ queryKey }),
  });
}

/** How boards depart from the patterns from which they were started. */
export function useDepartures() {
  return useQuery({
    queryKey: ["pattern departures"],
    queryFn: () => request<PatternDepartureBody[]>("GET", "/api/pattern-boards"),
    ...neverKept,
  });
}
