import { setImmediate as turn } from "node:timers/promises";
import { readPatternKey, type OwnCapital } from "@zentaikan/capital-graph";
import type {
  SegmentationBeginningBody,
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
  const { structures } = known.rows;
  const { patterns } = known.segmented;
  const places = placesOf(known);
  const head = headOf(known, places);
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

/**
 * What a page shows before it has all customers; null where it is shorter to send all of them.
 * @param most so many customers are no more than a beginning
 */
export async function readSegmentationBeginning(
  database: WorkspaceDatabase,
  known: KnownSegmentation,
  { rolesOn, most }: { readonly rolesOn: RolesOn; readonly most: number },
): Promise<SegmentationBeginningBody | null> {
  const { structures } = known.rows;
  const { patterns } = known.segmented;
  const places = placesOf(known);
  const head = headOf(known, places);
  if (head.found === null || structures.length <= most) return null;
  const shown = head.found.segments.flatMap(({ medoid: at }) => {
    const structure = structures[at];
    return structure === undefined ? [] : [{ at, structure }];
  });
  const page = shown.map(({ structure }) => structure);
  const bodies = await readCustomers(page, { database, patterns, places, rolesOn });
  return {
    kind: "beginning",
    ...head,
    all: { patterns: patterns.length, customers: structures.length },
    patterns: head.found.segments.flatMap(({ pattern: at }) => {
      const pattern = patterns[at];
      return pattern === undefined ? [] : [{ at, pattern: patternBody(pattern) }];
    }),
    customers: shown.flatMap(({ at }, place) => {
      const customer = bodies[place];
      return customer === undefined ? [] : [{ at, customer }];
    }),
  };
}

function headOf(
  { rows: { basis, inputHash, leftOut, lineup }, segmented, computedAt }: KnownSegmentation,
  places: ReadonlyMap<string, number>,
): Omit<SegmentationBody, "customers" | "patterns"> {
  const { verdict, patterns, found } = segmented;
  const own = lineup.own ?? [];
  return {
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

function patternBody({
  id,
  key,
  stageKey,
  isIncomplete,
}: FoundPattern): SegmentationBody["patterns"][number] {
  // Each key was made of a form.
  const { nodes = [], causes = [], reinvests = [], local = false } = readPatternKey(key) ?? {};
  const lists = { nodes: [...nodes], causes: [...causes], reinvests: [...reinvests] };
  return { id, key, stageKey, form: { ...lists, local, incomplete: isIncomplete } };
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
