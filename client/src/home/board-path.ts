import type { BoardBody } from "@zentaikan/protocol/http";

export function boardPath({ id }: Pick<BoardBody, "id">): string {
  return `/boards/${encodeURIComponent(id)}`;
}
