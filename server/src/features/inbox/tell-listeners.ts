import { PARTIES, type BoardId } from "@zentaikan/protocol";
import { mayKnowOf, mayReadWorkspace, type BoardRight } from "../../policy/policy.ts";
import { rightsOfActors } from "../../policy/rights-of-actors.ts";
import type { Listener, Rung } from "./inbox-bell.ts";
import { inboxNews, type ChangedThreads, type InboxOptions } from "./read-inbox.ts";

interface TellListenersOptions extends InboxOptions {
  readonly now: () => number;
}

/**
 * Brings what happened to those with an open page who may hear it: what everybody may is asked
 * once for each board on which something happened, at the moment when it is told.
 */
export async function tellListeners(
  options: TellListenersOptions,
  rung: readonly Rung[],
  listeners: readonly Listener[],
): Promise<void> {
  for (const about of rung) {
    if (about.kind === "rights") await tellOfRights(about.of, listeners);
  }
  for (const ours of ["relationships", "patterns", "lineups"] as const) {
    if (!rung.some(({ kind }) => kind === ours)) continue;
    for (const { tell: say } of ourTeam(listeners)) say(ours, null);
  }
  await tellOfCustomers(
    options,
    rung.filter((about) => about.kind === "customers"),
    listeners,
  );
  const onBoards = rung.filter((about): about is BoardRung => "boardId" in about);
  const listed = new Map<Listener, BoardId[]>();
  for (const [boardId, happened] of Map.groupBy(onBoards, (about) => about.boardId)) {
    const readers = await readersOf(options, boardId, listeners);
    for (const { listener, side } of readers) {
      // That something is told says something by itself: only those hear it who may know why.
      const known = happened.filter((about) => !("party" in about) || mayKnowOf(side, about.party));
      const kinds = new Set(known.map(({ kind }) => kind));
      if (kinds.has("versions")) listener.tell("versions", { boardId });
      if (known.some((about) => speaksOf(about, listener))) listener.tell("mentions", { boardId });
      if (known.some((about) => meets(about, listener))) listener.tell("meetings", { boardId });
      if (kinds.has("board") || kinds.has("renamed"))
        listed.set(listener, [...(listed.get(listener) ?? []), boardId]);
    }
    await tellNews(options, { boardId, happened }, readers);
  }
  for (const [listener, boardIds] of listed) listener.tell("boards", { boardIds });
}

function speaksOf(about: BoardRung, { actor }: Listener): boolean {
  return about.kind === "mentions" && about.personIds.includes(actor.person.id);
}

function meets(about: BoardRung, { actor }: Listener): boolean {
  return about.kind === "meeting" && (about.of?.includes(actor.person.id) ?? true);
}

type BoardRung = Extract<Rung, { readonly boardId: BoardId }>;

interface Reader extends BoardRight {
  readonly listener: Listener;
  readonly personId: string;
}

async function readersOf(
  { database, now }: TellListenersOptions,
  boardId: BoardId,
  listeners: readonly Listener[],
): Promise<Reader[]> {
  const actors = listeners.map(({ actor }) => actor);
  const rights = await rightsOfActors(database, actors, { boardId, now: now() });
  return listeners.flatMap((listener): Reader[] => {
    const right = rights.get(listener.actor);
    return right === undefined ? [] : [{ listener, personId: listener.actor.person.id, ...right }];
  });
}

/** What was said is news for everybody, what somebody has seen for themselves. */
async function tellNews(
  options: TellListenersOptions,
  { boardId, happened }: { readonly boardId: BoardId; readonly happened: readonly BoardRung[] },
  readers: readonly Reader[],
): Promise<void> {
  if (happened.some(({ kind }) => kind === "renamed")) {
    return tell(options, { boardId, threadIds: null }, readers);
  }
  for (const party of PARTIES) {
    const said = happened.flatMap((about) =>
      about.kind === "threads" && about.party === party ? about.threadIds : [],
    );
    const threadIds = [...new Set(said)];
    const among = readers.filter(({ side }) => mayKnowOf(side, party));
    if (threadIds.length > 0) await tell(options, { boardId, threadIds }, among);
  }
  for (const about of happened) {
    if (about.kind !== "seen") continue;
    const own = readers.filter(({ personId }) => personId === about.personId);
    await tell(options, about, own);
  }
}

async function tell(
  options: TellListenersOptions,
  changed: ChangedThreads,
  readers: readonly Reader[],
): Promise<void> {
  if (readers.length === 0) return;
  const news = await inboxNews(options, changed, readers);
  for (const [index, { listener }] of readers.entries()) {
    const body = news[index];
    if (body !== undefined) listener.tell("news", body);
  }
}

async function tellOfRights(
  of: readonly string[] | null,
  listeners: readonly Listener[],
): Promise<void> {
  for (const { actor, isStillSignedIn, tell: say, end } of listeners) {
    const { person, credential } = actor;
    if (of !== null && !of.some((id) => id === person.id || id === credential.id)) continue;
    if (await isStillSignedIn()) say("rights", null);
    else end();
  }
}

function ourTeam(listeners: readonly Listener[]): readonly Listener[] {
  return listeners.filter(({ actor }) => mayReadWorkspace(actor.workspaceRole));
}

/**
 * Members know every customer, guests those on whose boards they are, and nothing of our own words.
 * Whoever brings in thousands of customers has each page told once.
 */
async function tellOfCustomers(
  options: TellListenersOptions,
  rung: readonly Extract<Rung, { readonly kind: "customers" }>[],
  listeners: readonly Listener[],
): Promise<void> {
  if (rung.length === 0) return;
  const told = new Set(ourTeam(listeners));
  const guests = listeners.filter((listener) => !told.has(listener));
  const changed = rung.flatMap(({ customerIds, party }) =>
    party === "customer" ? customerIds : [],
  );
  for (const boardId of await boardsOfGuests(options, guests, new Set(changed))) {
    for (const { listener } of await readersOf(options, boardId, guests)) told.add(listener);
  }
  for (const listener of told) listener.tell("customers", null);
}

/** Those on which guests were given a role, of these customers. */
async function boardsOfGuests(
  { database }: TellListenersOptions,
  guests: readonly Listener[],
  customerIds: ReadonlySet<string>,
): Promise<readonly BoardId[]> {
  const personIds = [...new Set(guests.map(({ actor }) => actor.person.id))];
  if (personIds.length === 0 || customerIds.size === 0) return [];
  const rows = await database
    .selectFrom("boardRoles")
    .innerJoin("boards", "boards.id", "boardRoles.boardId")
    .where("boardRoles.personId", "in", personIds)
    .select(["boards.id", "boards.customerId"])
    .distinct()
    .execute();
  return rows.flatMap(({ id, customerId }) => (customerIds.has(customerId) ? [id as BoardId] : []));
}
