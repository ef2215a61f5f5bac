import { createUserId, InstancePresenceRecordType, PageRecordType } from "@tldraw/tlschema";
import type { TLInstancePresence, TLShapeId } from "@tldraw/tlschema";
import { isPlainObject } from "../plain-object.ts";

/**
 * What a person's tab says of itself, short, since it goes to everybody many times a second. The
 * server adds who it is (`user` beside it) and refuses long states, hence the limits.
 */
interface PresenceState {
  /** Page, without its prefix. */
  readonly g: string;
  /** Cursor: x, y, rotation, kind. */
  readonly c: readonly [number, number, number, string] | null;
  /** Camera: x, y, zoom. */
  readonly v: readonly [number, number, number] | null;
  /** Screen: x, y, width, height. */
  readonly b: Box | null;
  /** Selected shapes, without their prefix. */
  readonly s: readonly string[];
  /** Selection rectangle. */
  readonly r: Box | null;
  readonly k: TLInstancePresence["scribbles"];
  /** Whom it follows, without prefix. */
  readonly u: string | null;
  /** When its person last did something, by its own clock: good for telling news from echo only. */
  readonly t: number | null;
  readonly m: string;
}

type Box = readonly [number, number, number, number];

const MAX_SELECTED = 100;
const MAX_SCRIBBLES = 2;
const MAX_SCRIBBLE_POINTS = 50;
const MAX_CHAT_LENGTH = 200;

export function packPresence(presence: TLInstancePresence): PresenceState {
  const { cursor, camera, brush, screenBounds, followingUserId } = presence;
  return {
    g: presence.currentPageId.slice("page:".length),
    c: cursor && [round(cursor.x), round(cursor.y), round(cursor.rotation), cursor.type],
    v: camera && [round(camera.x), round(camera.y), camera.z],
    b: screenBounds && packBox(screenBounds),
    s: presence.selectedShapeIds.slice(0, MAX_SELECTED).map((id) => id.slice("shape:".length)),
    r: brush && packBox(brush),
    k: presence.scribbles.slice(-MAX_SCRIBBLES).map((scribble) => ({
      ...scribble,
      points: scribble.points
        .slice(-MAX_SCRIBBLE_POINTS)
        .map(({ x, y, z = 0.5 }) => ({ x: round(x), y: round(y), z: round(z) })),
    })),
    u: followingUserId && followingUserId.slice("user:".length),
    t: presence.lastActivityTimestamp,
    m: presence.chatMessage.slice(0, MAX_CHAT_LENGTH),
  };
}

/**
 * A peer's presence record, or null when the peer shows nothing, nobody vouches for who it is, or
 * it talks nonsense.
 * @param activeAtMs when the peer was last active, by the clock of this machine
 */
export function unpackPresence(
  clientId: number,
  awarenessState: unknown,
  activeAtMs: number,
): TLInstancePresence | null {
  if (!isPlainObject(awarenessState)) return null;
  const { user, p } = awarenessState;
  if (!isPlainObject(user) || typeof user["id"] !== "string" || !isPlainObject(p)) return null;
  const { g, c, v, b, s, r, k, u, m } = p;
  const [x, y, rotation, type] = asArray(c);
  const [cameraX, cameraY, z] = asArray(v);
  try {
    return InstancePresenceRecordType.validate({
      ...InstancePresenceRecordType.createDefaultProperties(),
      typeName: "instance_presence",
      id: InstancePresenceRecordType.createId(String(clientId)),
      userId: createUserId(user["id"]),
      userName: user["name"],
      color: user["color"],
      currentPageId: PageRecordType.createId(String(g)),
      cursor: c === null ? null : { x, y, rotation, type },
      camera: v === null ? null : { x: cameraX, y: cameraY, z },
      screenBounds: b === null ? null : unpackBox(b),
      brush: r === null ? null : unpackBox(r),
      selectedShapeIds: asArray(s).map((id) => `shape:${String(id)}` as TLShapeId),
      scribbles: k,
      followingUserId: typeof u === "string" ? createUserId(u) : null,
      lastActivityTimestamp: activeAtMs,
      chatMessage: m,
    });
  } catch {
    // The validator's only way to say no is to throw.
    return null;
  }
}

function packBox({ x, y, w, h }: { x: number; y: number; w: number; h: number }): Box {
  return [round(x), round(y), round(w), round(h)];
}

function unpackBox(box: unknown): object {
  const [x, y, w, h] = asArray(box);
  return { x, y, w, h };
}

function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A hundredth of a page unit is finer than anybody sees, and a difference of some bytes [BP8]. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
