import { afterRoadStep } from "@zentaikan/protocol";
import type { AskedRound, MeetingCommand, RoundBody } from "@zentaikan/protocol/meetings";
import { Refusal } from "../../errors.ts";
import { newId } from "../../new-id.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { findOpenRound } from "./find-round.ts";
import type { MeetingActor } from "./meeting-actor.ts";
import { hasAnyLooked, keepRoad, ownRoad } from "./own-road.ts";

/**
 * Groups are made with their round, when nobody has drawn: that somebody is in one tells nothing of
 * what was drawn, and takes nothing from anybody. Each of them is the one road of all its people.
 * @throws Refusal badRequest where somebody is in two, notInMeeting
 */
export async function makeGroups(
  transaction: WorkspaceDatabase,
  { meetingId, roundId }: { readonly meetingId: string; readonly roundId: string },
  groups: AskedRound["groups"],
): Promise<void> {
  if (groups.length === 0) return;
  const people = groups.flatMap((group) => group.people);
  const names = new Set(groups.map(({ name }) => name));
  if (new Set(people).size !== people.length || names.size !== groups.length) {
    throw new Refusal("badRequest");
  }
  const seated = await transaction
    .selectFrom("meetingPeople")
    .select("personId")
    .where("meetingId", "=", meetingId)
    .execute();
  const known = new Set(seated.map(({ personId }) => personId));
  if (people.some((person) => !known.has(person))) throw new Refusal("notInMeeting");
  const roadBody = JSON.stringify({ nodes: [], links: [] });
  const roads = groups.map((group) => ({ ...group, id: newId() }));
  await transaction
    .insertInto("roads")
    .values(roads.map(({ id, name }) => ({ roundId, id, name, roadBody })))
    .execute();
  const authors = roads.flatMap(({ id: roadId, people: all }) =>
    all.map((personId) => ({ roundId, personId, roadId })),
  );
  await transaction.insertInto("roadAuthors").values(authors).execute();
}

/**
 * By their own wish somebody draws with a group: what they drew alone goes into its road, which the
 * group sees from then on.
 * @throws Refusal noMeeting, noSuchRound, notInMeeting, otherRound, roundRevealed, roadTooLong
 */
export async function joinGroup(
  transaction: WorkspaceDatabase,
  {
    actor,
    command,
  }: {
    readonly actor: MeetingActor;
    readonly command: Extract<MeetingCommand, { kind: "joinGroup" }>;
  },
): Promise<void> {
  const { id: roundId, kind, revealedAt } = await findOpenRound(transaction, actor, command.round);
  if (kind !== "road") throw new Refusal("otherRound");
  const own = { roundId, personId: actor.person.id };
  const rows = await transaction
    .selectFrom("roads")
    .leftJoin("roadAuthors", "roadAuthors.roadId", "roads.id")
    .select(["roads.roadBody", "roadAuthors.personId"])
    .where("roads.id", "=", command.group)
    .where("roads.roundId", "=", roundId)
    .where("roads.name", "is not", null)
    .execute();
  const [group] = rows;
  const was = await ownRoad(transaction, own);
  // Who draws with others takes nothing of theirs elsewhere.
  if (group === undefined || (was !== null && was.name !== null)) throw new Refusal("otherRound");
  const authors = [own.personId, ...rows.flatMap(({ personId }) => personId ?? [])];
  if (revealedAt !== null && (await hasAnyLooked(transaction, { roundId, authors }))) {
    throw new Refusal("roundRevealed");
  }
  const { nodes, links } = was?.road ?? { nodes: [], links: [] };
  const steps = [
    ...nodes.map((node) => ({ kind: "place", node }) as const),
    ...links.map((link) => ({ kind: "link", ...link }) as const),
  ];
  await keepRoad(
    transaction,
    command.group,
    steps.reduce(afterRoadStep, JSON.parse(group.roadBody)),
  );
  if (was === null) {
    await transaction
      .insertInto("roadAuthors")
      .values({ ...own, roadId: command.group })
      .execute();
    return;
  }
  await transaction
    .updateTable("roadAuthors")
    .set({ roadId: command.group })
    .where("roundId", "=", roundId)
    .where("personId", "=", own.personId)
    .execute();
  await transaction.deleteFrom("roads").where("id", "=", was.id).execute();
}

/** Who draw together in each of these rounds: known to all from when it was asked. */
export async function groupsOf(
  database: WorkspaceDatabase,
  roundIds: readonly string[],
): Promise<ReadonlyMap<string, RoundBody["groups"]>> {
  const rows = await database
    .selectFrom("roads")
    .innerJoin("roadAuthors", "roadAuthors.roadId", "roads.id")
    .select(["roads.roundId", "roads.id", "roads.name", "roadAuthors.personId"])
    .where("roads.roundId", "in", roundIds)
    .where("roads.name", "is not", null)
    .orderBy("roads.name")
    .orderBy("roadAuthors.personId")
    .execute();
  const byRound = Map.groupBy(rows, ({ roundId }) => roundId);
  return new Map(
    Array.from(byRound, ([roundId, ofRound]) => [
      roundId,
      Array.from(
        Map.groupBy(ofRound, ({ id }) => id),
        ([id, of]) => ({
          id,
          name: of[0]?.name ?? "",
          people: of.map(({ personId }) => personId),
        }),
      ),
    ]),
  );
}
