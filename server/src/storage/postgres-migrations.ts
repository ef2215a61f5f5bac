/**
 * What migrations up to 0034 say in SQLite's words, said in PostgreSQL's: they are as they were
 * released [K13], and a trigger knows no other way. Later ones are written for both.
 * @returns null for what mends rows of earlier releases: a new database has none
 */
export function inPostgresWords(sql: string): string | null {
  if (/^\s*update\b/i.test(sql) || /^\s*insert\b[^;]*\bselect\b/i.test(sql)) return null;
  const trigger = /^\s*create trigger (?<head>.+?)\bbegin\b(?<body>.*)\bend\s*$/is.exec(
    sql,
  )?.groups;
  if (trigger !== undefined) return triggerOf(trigger["head"] ?? "", trigger["body"] ?? "");
  if (!/\bwithout rowid\b/i.test(sql)) return sql;
  return sql
    .replace(/\bwithout rowid\b/i, "")
    .replaceAll(/" integer\b/g, '" bigint')
    .replaceAll(/" text\b/g, '" text collate "C"');
}

function triggerOf(head: string, body: string): string {
  const parts = /^(?<name>"[^"]+") (?<when>.+?)(?:\bwhen\b(?<condition>.+))?$/is.exec(head.trim());
  const { name = "", when = "", condition = "true" } = parts?.groups ?? {};
  const refusal = /select raise\(abort, '(?<words>[^']*)'\)/.exec(body)?.groups?.["words"];
  const statements =
    refusal === undefined
      ? `${qualified(body.trim()).replace(/;?$/, ";")} return null;`
      : `raise exception '${refusal}';`;
  return `
    create function ${name}() returns trigger language plpgsql as $$ begin ${statements} end $$;
    create trigger ${name} ${when} for each row when (${condition}) execute function ${name}()`;
}

/** An upsert reads the row that is there, and the one that is not: each column says whose it is. */
function qualified(statements: string): string {
  return statements
    .replaceAll(/= "(?<column>count|bytes)" /g, '= "tallies"."$<column>" ')
    .replaceAll(/\blength\(cast\((?<text>[^()]+) as blob\)\)/g, "octet_length($<text>)");
}
