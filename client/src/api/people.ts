import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Role, WorkspaceRole } from "@zentaikan/protocol";
import type {
  BoardRolesBody,
  CreatedInvitationBody,
  CreateInvitationBody,
  CreateMemberBody,
  InvitationBody,
  InvitationPreviewBody,
  MemberBody,
  MemberLinkBody,
  RedeemedInvitationBody,
  WorkspaceBody,
} from "@zentaikan/protocol/people";
import { ApiRefusal, request } from "./http-client.ts";
import { customersKey, sessionKey } from "./query-client.ts";
import { useEnter } from "./session.ts";

/** Everything about people that a list shows; a change anywhere reads what is shown anew. */
const peopleKey = ["people"] as const;

/** Whoever shares a board watches who comes. */
const refreshEveryMs = 5000;

/** What a member is on a board; "none" keeps members out. */
export type MemberRole = Role | "none";

export function useWorkspace() {
  return useQuery({
    queryKey: [...peopleKey, "workspace"],
    queryFn: () => request<WorkspaceBody>("GET", "/api/workspace"),
  });
}

export function useChangeWorkspace() {
  return usePeopleMutation((change: { name?: string; memberRole?: MemberRole }) =>
    request<WorkspaceBody>("PATCH", "/api/workspace", change),
  );
}

export function useMembers() {
  return useQuery({
    queryKey: [...peopleKey, "members"],
    queryFn: () => request<MemberBody[]>("GET", "/api/members"),
  });
}

export function useAddMember() {
  return usePeopleMutation((body: CreateMemberBody) =>
    request<MemberBody>("POST", "/api/members", body),
  );
}

export function useChangeMember() {
  return usePeopleMutation(({ id, role }: { id: string; role: WorkspaceRole }) =>
    request<MemberBody>("PATCH", `/api/members/${id}`, { role }),
  );
}

export function useRemoveMember() {
  return usePeopleMutation((id: string) => request<void>("DELETE", `/api/members/${id}`));
}

/** Makes a link that signs the member in once; whoever asks passes it on. */
export function useMemberLink() {
  return useMutation({
    mutationFn: (id: string) => request<MemberLinkBody>("POST", `/api/members/${id}/sign-in-link`),
  });
}

/** Of one board, or of the workspace with all its boards. */
export function useInvitations(boardId: string | null) {
  const query = boardId === null ? "" : `?boardId=${boardId}`;
  return useQuery({
    queryKey: [...peopleKey, "invitations", boardId],
    queryFn: () => request<InvitationBody[]>("GET", `/api/invitations${query}`),
    refetchInterval: refreshEveryMs,
  });
}

export function useCreateInvitation() {
  return usePeopleMutation((body: CreateInvitationBody) =>
    request<CreatedInvitationBody>("POST", "/api/invitations", body),
  );
}

export function useRevokeInvitation() {
  return usePeopleMutation((id: string) => request<void>("DELETE", `/api/invitations/${id}`));
}

export function useBoardRoles(boardId: string) {
  return useQuery({
    queryKey: [...peopleKey, "roles", boardId],
    queryFn: () => request<BoardRolesBody>("GET", `/api/boards/${boardId}/roles`),
    refetchInterval: refreshEveryMs,
  });
}

export function useChangeBoardRoles(boardId: string) {
  return usePeopleMutation((memberRole: MemberRole | null) =>
    request<BoardRolesBody>("PATCH", `/api/boards/${boardId}/roles`, { memberRole }),
  );
}

/** Null takes back what was given: a member is what members are, a guest is out. */
export function useGiveRole(boardId: string) {
  return usePeopleMutation(({ personId, role }: { personId: string; role: MemberRole | null }) =>
    request<BoardRolesBody>("PUT", `/api/boards/${boardId}/roles/${personId}`, { role }),
  );
}

export function usePreviewInvitation(secret: string) {
  return useQuery({
    queryKey: ["invitation", secret],
    queryFn: () => request<InvitationPreviewBody>("POST", "/api/join/preview", { secret }),
    staleTime: Infinity,
  });
}

export function useRedeemInvitation() {
  const enter = useEnter();
  return useMutation({
    mutationFn: async (body: { secret: string; name: string }) => {
      const join = (isAnew: boolean) =>
        request<RedeemedInvitationBody>("POST", "/api/join", { ...body, isAnew });
      return join(false).catch((error: unknown) => {
        // Of another tab that joined meanwhile the browser has the new cookie by now.
        if (error instanceof ApiRefusal && error.code === "sessionOver") return join(true);
        throw error;
      });
    },
    onSuccess: ({ session }) => enter(session),
  });
}

/** A change is finished when the lists show it, those of boards too: roles decide who sees them. */
function usePeopleMutation<Input, Answer>(mutationFn: (input: Input) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () =>
      Promise.all(
        [peopleKey, customersKey, sessionKey].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      ),
  });
}
