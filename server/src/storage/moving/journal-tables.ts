import type { Kind, MovedColumn, MovedTable } from "./moved-table.ts";

const column = (name: string, kind: Kind, inSqlite = name): MovedColumn => ({
  kind,
  inSqlite: { name: inSqlite },
  inPostgres: name,
  isNullable: false,
});
const document = column("document", "whole");
const place = [document, column("epoch", "whole"), column("sequence", "whole")];
const segment = [
  ...place,
  column("at", "whole"),
  ...["hash", "state_vector", "deletions", "state"].map((name) => column(name, "bytes")),
];
const client = [document, column("client", "whole"), column("person", "text")];
const ofPlace = ["document", "epoch", "sequence"];

/** In PostgreSQL a document says how far it has come; in SQLite its rows do. */
const lastSequence = `max(
  coalesce((select max("sequence") from "updates" where "document" = "documents"."id" and "epoch" = "documents"."epoch"), 0),
  coalesce((select max("sequence") from "segments" where "document" = "documents"."id" and "epoch" = "documents"."epoch"), 0),
  coalesce((select max("sequence") from "segment_copies" where "document" = "documents"."id" and "epoch" = "documents"."epoch"), 0))`;

const table = (
  name: string,
  columns: readonly MovedColumn[],
  key: readonly string[],
  more: Partial<MovedTable> = {},
): MovedTable => ({ name, schema: "journal", columns, key, numbered: null, ...more });

/** The tables of the journal; documents come last, for they say how far the others go. */
export const JOURNAL_TABLES: readonly MovedTable[] = [
  table(
    "updates",
    [...place, column("at", "whole"), column("checksum", "whole"), column("bytes", "bytes")],
    ofPlace,
  ),
  table("segments", segment, ofPlace),
  table("segment_copies", segment, ofPlace),
  table("client_owners", client, ["document", "client"]),
  table("reserved_clients", [column("ordinal", "whole", "id"), ...client], ["document", "client"], {
    numbered: { column: "ordinal", sequence: "journal.reservation_order" },
  }),
  table(
    "documents",
    [
      column("id", "whole"),
      column("name", "text"),
      column("epoch", "whole"),
      column("created_at", "whole"),
      { ...column("sequence", "whole"), inSqlite: { computed: lastSequence } },
    ],
    ["id"],
    // Whoever opens a document raises it; nobody has one open.
    { onlyInPostgres: { fence: "0" }, numbered: { column: "id" } },
  ),
];
