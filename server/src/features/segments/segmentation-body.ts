import { setImmediate as turn } from "node:timers/promises";
import { readPatternKey, type OwnCapital } from "@zentaikan/capital-graph";
import type {
  SegmentationBody,
  SegmentationChangesBody,
  SegmentedCustomerBody,
} from "@zentaikan/protocol/segments";
import type { RolesOn } from "../../policy/board-role.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import type { FoundPattern } from "./segmented.ts";
import type { KnownSegmentation } from "./segmentations.ts";
import type { StandingStructure } from "./standing-rows.ts";

type Known = SegmentedCustomerBody["known"];

const atOnce = 250;
const encoder = new TextEncoder();

/**
 * A `SegmentationBody` as this reader may know it, bit by bit: ten thousand customers are some
 * megabytes, which no turn of the server is long enough for. Each row stands on a line of its own,
 * so that a page may read them some at a time.
 */
export async function* writeSegmentation(
  database: WorkspaceDatabase,
  known: KnownSegmentation,
  rolesOn: RolesOn,
): AsyncGenerator<Uint8Array> {
  const { rows, segmented, computedAt } = known;
  const { basis, inputHash, structures, leftOut } = rows;
  const { verdict, patterns, found } = segmented;
  const places = placesOf(known);
  const own = rows.lineup.own ?? [];
  const head: Omit<SegmentationBody, "customers" | "patterns"> = {
    basis,
    inputHash,
    computedAt: new Date(computedAt).toISOString(),
    leftOut,
    verdict,
    own: own.length === 0 ? [] : grown(patterns, own),
    found: found && {
      ...found,
      silhouettes: [...found.silhouettes],
      segments: found.segments.map(({ medoidKey, signature, ...segment }) => ({
        ...segment,
        pattern: places.get(medoidKey) ?? 0,
        signature: [...signature],
      })),
    },
  };
  yield encoder.encode(`${JSON.stringify(head).slice(0, -1)},"patterns":[\n`);
  for (let from = 0; from < patterns.length; from += atOnce) {
    const bodies = patterns
      .slice(from, from + atOnce)
      .map((one) => JSON.stringify(patternBody(one)));
    yield encoder.encode(`${from === 0 ? "" : ",\n"}${bodies.join(",\n")}`);
    await turn();
  }
  yield encoder.encode(`\n],"customers":[\n`);
  for (let from = 0; from < structures.length; from += atOnce) {
    const page = structures.slice(from, from + atOnce);
    const bodies = await readCustomers(page, { database, patterns, places, rolesOn });
    const written = bodies.map((body) => JSON.stringify(body)).join(",\n");
    yield encoder.encode(`${from === 0 ? "" : ",\n"}${written}`);
  }
  yield encoder.encode("\n]}");
}

/** What customers of a segmentation that was read before say otherwise now: those of `isChanged`. */
export async function readSegmentationChanges(
  database: WorkspaceDatabase,
  known: KnownSegmentation,
  {
    rolesOn,
    isChanged,
  }: {
    readonly rolesOn: RolesOn;
    readonly isChanged: (structure: StandingStructure) => boolean;
  },
): Promise<SegmentationChangesBody> {
  const { structures, leftOut } = known.rows;
  const { patterns } = known.segmented;
  const changed = structures.flatMap((structure, at) =>
    isChanged(structure) ? [{ at, structure }] : [],
  );
  const page = changed.map(({ structure }) => structure);
  const reading = { database, patterns, places: placesOf(known), rolesOn };
  const bodies = page.length === 0 ? [] : await readCustomers(page, reading);
  const customers = changed.flatMap(({ at }, place) => {
    const customer = bodies[place];
    return customer === undefined ? [] : [{ at, customer }];
  });
  return { kind: "some", leftOut, customers };
}

function placesOf({ segmented: { patterns } }: KnownSegmentation): ReadonlyMap<string, number> {
  return new Map(patterns.map(({ key }, place) => [key, place]));
}

interface CustomersReading {
  readonly database: WorkspaceDatabase;
  readonly patterns: readonly FoundPattern[];
  /** Of patterns, by their keys. */
  readonly places: ReadonlyMap<string, number>;
  readonly rolesOn: RolesOn;
}

async function readCustomers(
  page: readonly StandingStructure[],
  { database, patterns, places, rolesOn }: CustomersReading,
): Promise<readonly SegmentedCustomerBody[]> {
  const known = await knownCustomers(database, page, rolesOn);
  return page.map((structure) => {
    const pattern = places.get(structure.patternKey) ?? 0;
    return {
      known: known.get(structure.customerId) ?? null,
      agreedVersion: structure.agreed?.version ?? null,
      isStale: structure.isStale,
      pattern,
      place: patterns[pattern]?.place ?? null,
    };
  });
}

/** Of what lineups have all their own, what grows anywhere. */
function grown(
  patterns: readonly FoundPattern[],
  own: readonly OwnCapital[],
): SegmentationBody["own"] {
  const nodes = new Set(
    patterns.flatMap(
      ({ key }) => readPatternKey(key)?.nodes.map((node) => node.slice(2, -1)) ?? [],
    ),
  );
  return own.filter(({ name }) => nodes.has(name));
}

function patternBody({ id, key, stageKey, isIncomplete }: FoundPattern) {
  const form = readPatternKey(key);
  return { id, key, stageKey, form: form && { ...form, incomplete: isIncomplete } };
}

/** Who they are, of those whose board the reader may read, as it is now. */
async function knownCustomers(
  database: WorkspaceDatabase,
  structures: readonly StandingStructure[],
  rolesOn: RolesOn,
): Promise<ReadonlyMap<string, Known>> {
  const boardIds = structures.map(({ boardId }) => boardId);
  const roles = await rolesOn(boardIds);
  const rows = await database
    .selectFrom("boards")
    .innerJoin("customers", "customers.id", "boards.customerId")
    .select([
      "customers.id",
      "customers.nameJa",
      "customers.nameEn",
      "customers.anonymousName",
      "customers.industry",
      "customers.salesBand",
      "customers.peopleBand",
      "customers.tags",
      "boards.id as boardId",
      "boards.title as boardTitle",
    ])
    .where("boards.id", "in", boardIds)
    .execute();
  return new Map(
    rows.flatMap(({ nameJa: ja, nameEn: en, tags, ...row }): [string, Known][] => {
      if (!roles.has(row.boardId)) return [];
      return [[row.id, { ...row, name: { ja, en }, tags: JSON.parse(tags) as string[] }]];
    }),
  );
}
