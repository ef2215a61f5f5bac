import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { AgreedSubject } from "@zentaikan/protocol";
import type {
  AgreementsBody,
  AnswerProposalBody,
  ProposeBody,
  SightingsBody,
  WithdrawProposalBody,
} from "@zentaikan/protocol/versions";
import { request } from "./http-client.ts";
import { inboxKey, versionsKey } from "./query-client.ts";

const keyOf = (boardId: string) => [...versionsKey, "agreements", boardId];

/** The versions of a board that people were asked to agree on, and what was said to them. */
export function useAgreements(boardId: string) {
  return useQuery({
    queryKey: keyOf(boardId),
    queryFn: () => request<AgreementsBody>("GET", `/api/boards/${boardId}/agreements`),
  });
}

/** Who of the board's people has opened it since the subject last said something else. */
export function useSightings(boardId: string, subject: AgreedSubject) {
  return useQuery({
    queryKey: ["sightings", boardId, subject],
    queryFn: () =>
      request<SightingsBody>("GET", `/api/boards/${boardId}/sightings?subject=${subject}`),
    refetchInterval: lookAgainEveryMs,
  });
}

/** Who comes and goes is told to nobody who only plans to ask. */
const lookAgainEveryMs = 15_000;

/** What the person has put to agreement: what was said to it is no news to them any more. */
export function useMarkVersionsSeen(boardId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, said }: { readonly id: string; readonly said: number }) =>
      request<null>("POST", `/api/boards/${boardId}/agreements/${id}/seen`, { said }),
    onSuccess: () => queries.invalidateQueries({ queryKey: inboxKey }),
  });
}

/** Something to say about versions of the board. */
type AgreementCommand =
  | { readonly kind: "propose"; readonly body: ProposeBody }
  | { readonly kind: "answer"; readonly proposal: string; readonly body: AnswerProposalBody }
  | { readonly kind: "conclude"; readonly proposal: string }
  | { readonly kind: "withdraw"; readonly proposal: string; readonly body: WithdrawProposalBody };

export function useAgreementCommand(boardId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (command: AgreementCommand) => send(`/api/boards/${boardId}/agreements`, command),
    onSuccess: (agreements) => queries.setQueryData(keyOf(boardId), agreements),
    onSettled: () =>
      Promise.all(
        [versionsKey, inboxKey].map((queryKey) => queries.invalidateQueries({ queryKey })),
      ),
  });
}

function send(path: string, command: AgreementCommand): Promise<AgreementsBody> {
  switch (command.kind) {
    case "propose":
      return request("POST", path, command.body);
    case "answer":
      return request("POST", `${path}/${command.proposal}/answers`, command.body);
    case "conclude":
      return request("POST", `${path}/${command.proposal}/conclusion`);
    case "withdraw":
      return request("POST", `${path}/${command.proposal}/withdrawal`, command.body);
  }
}
