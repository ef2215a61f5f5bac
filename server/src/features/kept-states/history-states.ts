import type { KeptOurDos } from "@zentaikan/board-model";
import type { MacroStructure } from "@zentaikan/capital-graph";
import { documentName, harmlessName, type BoardId, type DocumentName } from "@zentaikan/protocol";
import type { PersonBody } from "@zentaikan/protocol/http";
import { StateWordsBody } from "@zentaikan/protocol/versions";
import { oneAfterAnother } from "../../relay/one-after-another.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { keepState, keptStateColumns } from "./kept-states.ts";
import { statesToDrop } from "./thin-history.ts";
import { turnBetween, turnOf, type Turn } from "./turn.ts";

interface HistoryOptions {
  readonly database: WorkspaceDatabase;
  readonly now: () => number;
  /** The whole document as it is stored; null for no document. */
  readonly stateOf: (name: DocumentName) => Promise<Uint8Array | null>;
  readonly describeState: (state: Uint8Array, about: string) => Promise<StateWordsBody>;
  /** Our Dos of the board as it is; null where they cannot be read. */
  readonly ourDosBeside: (boardId: BoardId) => Promise<readonly KeptOurDos[] | null>;
  readonly onKept: (boardId: BoardId) => void;
}

/** What the board said before it turned, and who has drawn on it since. */
export interface BoardTurn {
  readonly before: MacroStructure | null;
  readonly people: readonly PersonBody[];
}

/** Turns that come closer together are one: the later state stays, and says both. */
const oneTurnMs = 10_000;

/**
 * The history that keeps itself: a state whenever what the board says has turned, and fewer of them
 * the longer ago.
 */
export function keepHistory(options: HistoryOptions) {
  const { database, now, stateOf, ourDosBeside, describeState, onKept } = options;
  const inTurn = oneAfterAnother();

  const keep = async (boardId: BoardId, { before, people }: BoardTurn): Promise<void> => {
    const document = documentName("board", boardId);
    const state = await stateOf(document);
    if (state === null) return;
    const words = await describeState(state, document);
    const after = words.structure as MacroStructure;
    const at = now();
    const [last, lastButOne] = await newestTurns(database, boardId);
    const isSoon = last !== undefined && lastButOne !== undefined && at - last.at < oneTurnMs;
    const base = isSoon ? lastButOne : last;
    const was = structureOf(base) ?? before;
    const drew = people.map(({ id, name }) => ({ id, name: harmlessName(name) }));
    const turn = turnBetween({
      before: was,
      after,
      since: base?.at ?? 0,
      people: [...drew, ...(isSoon ? peopleOf(last) : [])],
    });
    const hasTurned = was === null || turn.count > 0;
    if (!hasTurned && !isSoon) return;
    const ourDos = await ourDosBeside(boardId);
    await database.transaction().execute(async (transaction) => {
      if (isSoon) await transaction.deleteFrom("snapshots").where("id", "=", last.id).execute();
      // Back to what it said before: that it went and came in a moment is no turn.
      if (hasTurned) {
        const nobody = { id: "", name: "", color: "" };
        const kind = { occasion: "turned", name: "", party: "customer", chargedTo: "" } as const;
        const said = { state, ourDos, words, turn };
        await keepState(transaction, { boardId, person: nobody, ...kind, ...said }, at);
      }
      await thin(transaction, boardId, at);
    });
    onKept(boardId);
  };

  return {
    turned: (boardId: BoardId, turn: BoardTurn): Promise<void> =>
      inTurn(boardId, () => keep(boardId, turn)),
    /** One round: thins what has grown older on boards that nobody draws on. */
    async thinAll(): Promise<void> {
      const rows = await database
        .selectFrom("snapshots")
        .select("boardId")
        .distinct()
        .where("occasion", "=", "turned")
        .where("at", "<", now() - 2 * 24 * 60 * 60 * 1000)
        .execute();
      for (const { boardId } of rows) {
        await inTurn(boardId, () =>
          database
            .transaction()
            .execute((transaction) => thin(transaction, boardId as BoardId, now())),
        );
      }
    },
  };
}

/** What goes is said by the next that stays: who drew, and what turned since the one before it. */
async function thin(transaction: WorkspaceDatabase, boardId: BoardId, now: number): Promise<void> {
  const states = await transaction
    .selectFrom("snapshots")
    .select(keptStateColumns)
    .where("boardId", "=", boardId)
    .where("occasion", "=", "turned")
    .orderBy("at", "desc")
    .execute();
  const dropped = statesToDrop(states, now);
  if (dropped.size === 0) return;
  let stays: { readonly id: string; readonly at: number } | null = null;
  let gone: Turn["people"] = [];
  for (const state of states.toReversed()) {
    const people = peopleOf(state);
    if (dropped.has(state.id)) {
      gone = [...gone, ...people];
      continue;
    }
    if (gone.length > 0 && stays !== null) {
      const turn = turnBetween({
        before: structureOf(await wordsOf(transaction, stays.id)),
        after: structureOf(await wordsOf(transaction, state.id)),
        since: stays.at,
        people: [...people, ...gone],
      });
      const body = { turnBody: JSON.stringify(turn) };
      await transaction.updateTable("snapshots").set(body).where("id", "=", state.id).execute();
    }
    stays = state;
    gone = [];
  }
  await transaction
    .deleteFrom("snapshots")
    .where("id", "in", [...dropped])
    .execute();
}

interface TurnRow {
  readonly wordsBody: string | null;
}

async function newestTurns(database: WorkspaceDatabase, boardId: BoardId) {
  return database
    .selectFrom("snapshots")
    .select(["id", "at", "turnBody", "wordsBody"])
    .where("boardId", "=", boardId)
    .where("occasion", "=", "turned")
    .orderBy("at", "desc")
    .limit(2)
    .execute();
}

function wordsOf(database: WorkspaceDatabase, id: string): Promise<TurnRow | undefined> {
  const row = database.selectFrom("snapshots").select("wordsBody").where("id", "=", id);
  return row.executeTakeFirst();
}

function structureOf(row: TurnRow | undefined): MacroStructure | null {
  const words = StateWordsBody.safeParse(JSON.parse(row?.wordsBody ?? "null"));
  return words.success ? (words.data.structure as MacroStructure) : null;
}

function peopleOf(row: { readonly turnBody: string | null }): Turn["people"] {
  return turnOf(row)?.people ?? [];
}
