import type { Text } from "@zentaikan/capital-graph";
import { MARK_HEADER } from "@zentaikan/protocol";
import { takeAskedAhead } from "./asked-ahead.ts";
import { readLined, type LinedRows } from "./read-lined.ts";

/** What the server answered instead of doing what was asked. */
export class ApiRefusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly text: Text | null;

  constructor(status: number, code: string, text: Text | null) {
    super(`${status} ${code}`);
    this.status = status;
    this.code = code;
    this.text = text;
  }
}

/**
 * Whether asking again may bring what was asked: where nobody answered, where it was too fast, and
 * where a server starts or cannot write at the moment.
 */
export function mayPass(error: Error): boolean {
  return !(error instanceof ApiRefusal) || error.status >= 500 || error.status === 429;
}

const longestPauseMs = 5000;

/** Of a change that waits while the server is out of reach, and is sent when that is back. */
export const patient = {
  networkMode: "always",
  retry: (_failures: number, error: Error) => mayPass(error),
  retryDelay: (failures: number) => Math.min(500 * 2 ** failures, longestPauseMs),
} as const;

/** A server that has taken a request and answers nothing counts as out of reach from then on. */
const longestWaitMs = 20_000;

/**
 * One call of the HTTP interface, which is same-origin and described in `/openapi.json`.
 * The answer's type is the caller's word: client and server are always of one build.
 * @throws ApiRefusal when the server says no; TypeError or DOMException when it cannot be reached
 */
export async function request<Answer>(
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE",
  path: string,
  body?: unknown,
): Promise<Answer> {
  return send(path, {
    method,
    ...(body !== undefined && {
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    }),
    signal: AbortSignal.timeout(longestWaitMs),
  });
}

/** A slow line takes so long for the largest file that is taken. */
const longestUploadMs = 120_000;

/** Sends a file as it is, by POST. Throws as `request` does. */
export async function sendFile<Answer>(path: string, file: File): Promise<Answer> {
  const signal = AbortSignal.timeout(longestUploadMs);
  return send(path, { method: "POST", headers: { "content-type": file.type }, body: file, signal });
}

/** A file that lies with the server. Throws as `request` does. */
export async function fetchFile(path: string, name: string): Promise<File> {
  const response = await fetch(path, { signal: AbortSignal.timeout(longestUploadMs) });
  if (!response.ok) throw await refusalOf(response);
  const bytes = await response.blob();
  return new File([bytes], name, { type: bytes.type });
}

/** A file that the server makes of what it is sent. Throws as `request` does. */
export async function fetchMade(path: string, body: unknown): Promise<Blob> {
  const response = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(longestUploadMs),
  });
  if (!response.ok) throw await refusalOf(response);
  return response.blob();
}

/** Bytes that lie with the server. Throws as `request` does. */
export async function fetchBytes(path: string): Promise<Uint8Array> {
  const response = await fetch(path, { signal: AbortSignal.timeout(longestUploadMs) });
  if (!response.ok) throw await refusalOf(response);
  return new Uint8Array(await response.arrayBuffer());
}

interface LinedReading<Answer> extends LinedRows {
  /** By the mark one asks later what of it changed. */
  readonly onMark?: (answer: Answer, mark: string) => void;
}

/**
 * A list over thousands, with a row on each line, read some rows at a time. Throws as `request`
 * does.
 */
export async function requestLined<Answer>(
  path: string,
  { onMark, ...rows }: LinedReading<Answer> = {},
): Promise<Answer> {
  const response =
    (await takeAskedAhead(path)) ??
    (await fetch(path, { signal: AbortSignal.timeout(longestUploadMs) }));
  if (!response.ok) throw await refusalOf(response);
  const { body, headers } = response;
  const read = body === null ? await response.json() : await readLined(body, rows);
  const answer = read as Answer;
  const mark = headers.get(MARK_HEADER);
  if (mark !== null) onMark?.(answer, mark);
  return answer;
}

async function send<Answer>(path: string, init: RequestInit): Promise<Answer> {
  const ahead = init.method === "GET" ? takeAskedAhead(path) : undefined;
  const response = (await ahead) ?? (await fetch(path, init));
  if (!response.ok) throw await refusalOf(response);
  return (response.status === 204 ? undefined : await response.json()) as Answer;
}

async function refusalOf(response: Response): Promise<ApiRefusal> {
  const body: unknown = await response.json().catch(() => null);
  if (!isRefusalBody(body)) return new ApiRefusal(response.status, "unknown", null);
  return new ApiRefusal(response.status, body.code, body.message);
}

function isRefusalBody(body: unknown): body is { code: string; message: Text } {
  return typeof body === "object" && body !== null && "code" in body && "message" in body;
}
