import { useMutation, useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import type { LineupReference } from "@zentaikan/capital-graph";
import type { LineupBody } from "@zentaikan/protocol/http";
import type {
  AdoptLineupBody,
  CloseLineupProposalBody,
  LineupBoardsBody,
  LineupProposalBody,
  MoveLineupProposalBody,
  OpenedLineupProposalBody,
  ProposeLineupBody,
  SayOfLineupBody,
} from "@zentaikan/protocol/lineups";
import { useEffect } from "react";
import { request } from "./http-client.ts";
import { inboxKey, lineupsKey } from "./query-client.ts";

const path = "/api/lineup-proposals";
const listKey = [...lineupsKey, "proposals"] as const;
const keyOf = (id: string) => [...listKey, id] as const;

/** What is proposed, what is open first; for members. The news keep it as it is on the server. */
export function useLineupProposals(isAsked = true) {
  return useQuery({
    queryKey: listKey,
    queryFn: () => request<LineupProposalBody[]>("GET", path),
    staleTime: Infinity,
    enabled: isAsked,
  });
}

export function useLineupProposal(id: string) {
  return useQuery({
    queryKey: keyOf(id),
    queryFn: () => request<OpenedLineupProposalBody>("GET", `${path}/${id}`),
    staleTime: Infinity,
  });
}

/** Whoever has it before them has seen it. */
export function useMarkProposalSeen({ id, isNew }: LineupProposalBody): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!isNew) return;
    const seen = async () => {
      await request("POST", `${path}/${id}/seen`);
      await queries.invalidateQueries({ queryKey: inboxKey });
      await queries.invalidateQueries({ queryKey: listKey });
    };
    // What could not be said now is said when it is looked at again.
    seen().catch(() => undefined);
  }, [queries, id, isNew]);
}

export function useProposeLineup() {
  return useProposalMutation((body: ProposeLineupBody) =>
    request<OpenedLineupProposalBody>("POST", path, body),
  );
}

export function useAdoptProposal(id: string) {
  return useProposalMutation((body: AdoptLineupBody) =>
    request<OpenedLineupProposalBody>("POST", `${path}/${id}/adoption`, body),
  );
}

export function useCloseProposal(id: string) {
  return useProposalMutation((body: CloseLineupProposalBody) =>
    request<OpenedLineupProposalBody>("POST", `${path}/${id}/closing`, body),
  );
}

export function useMoveProposal(id: string) {
  return useProposalMutation((body: MoveLineupProposalBody) =>
    request<OpenedLineupProposalBody>("POST", `${path}/${id}/base`, body),
  );
}

/** Something new is said, or one's own words are said otherwise. */
export function useSayOfProposal(id: string, messageId: string | null) {
  const own = messageId === null ? "" : `/${messageId}`;
  return useProposalMutation((body: SayOfLineupBody) =>
    request<OpenedLineupProposalBody>(
      messageId === null ? "POST" : "PATCH",
      `${path}/${id}/messages${own}`,
      body,
    ),
  );
}

export function useTakeBackMessage(id: string) {
  return useProposalMutation((messageId: string) =>
    request<OpenedLineupProposalBody>("DELETE", `${path}/${id}/messages/${messageId}`),
  );
}

/** Boards by the version that they speak of, of those that one may read. */
export function useLineupBoards(id: string) {
  return useQuery({
    queryKey: [...lineupsKey, "boards", id],
    queryFn: () => request<LineupBoardsBody>("GET", `/api/lineups/${id}/boards`),
  });
}

/** Versions as they were saved, which never change; undefined while one is on its way. */
export function useLineupVersions(versions: readonly LineupReference[]) {
  return useQueries({
    queries: versions.map(({ id, version }) => ({
      queryKey: ["lineup version", id, version],
      queryFn: () => request<LineupBody>("GET", `/api/lineups/${id}/versions/${version}`),
      staleTime: Infinity,
    })),
    combine: (answers) =>
      answers.every(({ data }) => data !== undefined)
        ? answers.flatMap(({ data }) => data ?? [])
        : undefined,
  });
}

/** What is answered is what the proposal is now; lists and versions are asked for again. */
function useProposalMutation<Body>(mutationFn: (body: Body) => Promise<OpenedLineupProposalBody>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: (proposal) => queries.setQueryData(keyOf(proposal.id), proposal),
    onSettled: () => queries.invalidateQueries({ queryKey: lineupsKey }),
  });
}
