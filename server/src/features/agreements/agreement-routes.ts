import { OpenAPIHono, z } from "@hono/zod-openapi";
import {
  AgreementsBody,
  AnswerProposalBody,
  ProposeBody,
  SeenVersionBody,
  WithdrawProposalBody,
} from "@zentaikan/protocol/versions";
import type { Party } from "@zentaikan/protocol";
import type { Context } from "hono";
import type { ActorEnv } from "../../http/authenticate.ts";
import {
  answers,
  describeRoute,
  jsonBody,
  noContent,
  refuseBadRequest,
} from "../../http/describe-route.ts";
import { oneAfterAnother } from "../../relay/one-after-another.ts";
import { linesOfBoard } from "./agreement-lines.ts";
import { agreementRecords } from "./agreement-records.ts";
import { findProposal, peopleInRoles, type AgreementsOptions, type Speaker } from "./agreements.ts";
import { answerVersion } from "./answer-version.ts";
import { concludeVersion, withdrawVersion } from "./close-version.ts";
import { proposalBody } from "./proposal-body.ts";
import { markVersionSeen } from "./proposed-versions.ts";
import { proposeVersion } from "./propose-version.ts";
import { readProposals } from "./read-proposals.ts";

const params = z.object({ id: z.string() });
const ofVersion = params.extend({ proposal: z.string() });
const all = answers(200, AgreementsBody, "All versions of the board and what was said to them");
const path = "/api/boards/{id}/agreements";
const list = describeRoute(
  { right: { board: "read" }, rate: "readings", size: "none" },
  {
    method: "get",
    path,
    summary: "The versions of a board that people were asked to agree on, and their answers",
    request: { params },
    responses: all,
  },
);
const propose = describeRoute(
  { right: { board: "freeze" }, rate: "commands", size: "form" },
  {
    method: "post",
    path,
    summary: "Freeze what the board says and ask people whether they agree; the board goes on",
    request: { params, ...jsonBody(ProposeBody) },
    responses: all,
  },
);
const answer = describeRoute(
  { right: { board: "agree" }, rate: "commands", size: "form" },
  {
    method: "post",
    path: `${path}/{proposal}/answers`,
    summary: "Answer to an open version, once more if need be: an earlier answer stays in the log",
    request: { params: ofVersion, ...jsonBody(AnswerProposalBody) },
    responses: all,
  },
);
const conclude = describeRoute(
  { right: { board: "freeze" }, rate: "commands", size: "none" },
  {
    method: "post",
    path: `${path}/{proposal}/conclusion`,
    summary: "Close an open version as the next one of the board",
    request: { params: ofVersion },
    responses: all,
  },
);
const seen = describeRoute(
  { right: { board: "read" }, rate: "changes", size: "form" },
  {
    method: "post",
    path: `${path}/{proposal}/seen`,
    summary: "Say how much you have seen of what was said to a version that you put to agreement",
    request: { params: ofVersion, ...jsonBody(SeenVersionBody) },
    responses: noContent("Noted"),
  },
);
const withdraw = describeRoute(
  { right: { board: "freeze" }, rate: "commands", size: "form" },
  {
    method: "post",
    path: `${path}/{proposal}/withdrawal`,
    summary: "Take a version back, open or closed, by a line that says so",
    request: { params: ofVersion, ...jsonBody(WithdrawProposalBody) },
    responses: all,
  },
);

export function agreementRoutes(options: AgreementsOptions): OpenAPIHono<ActorEnv> {
  const { database, now } = options;
  const routes = new OpenAPIHono<ActorEnv>({ defaultHook: refuseBadRequest });
  // What a command finds must still be so when it appends.
  const inTurn = oneAfterAnother();

  const read = async (reader: Speaker): Promise<AgreementsBody> => {
    const lines = await linesOfBoard(database, reader);
    const people = await peopleInRoles(database, reader.boardId, now());
    const proposals = readProposals(lines).map((one) =>
      proposalBody(one, { people, reader, now: now() }),
    );
    return {
      proposals: proposals.toReversed(),
      records: agreementRecords(lines),
    };
  };
  const command = async (speaker: Speaker, run: () => Promise<Party>): Promise<AgreementsBody> => {
    const party = await inTurn(speaker.boardId, run);
    await options.onChanged(speaker.boardId, party);
    return read(speaker);
  };

  routes.openapi(list, async (context) => {
    const reader = speakerOf(context);
    return context.json(await read(reader), 200);
  });

  routes.openapi(propose, async (context) => {
    const speaker = speakerOf(context);
    const wanted = context.req.valid("json");
    return context.json(
      await command(speaker, () => proposeVersion(speaker, wanted, options)),
      200,
    );
  });

  routes.openapi(answer, async (context) => {
    const { proposal: proposalId } = context.req.valid("param");
    const speaker = speakerOf(context);
    const word = { proposalId, ...context.req.valid("json") };
    return context.json(await command(speaker, () => answerVersion(speaker, word, options)), 200);
  });

  routes.openapi(conclude, async (context) => {
    const { proposal } = context.req.valid("param");
    const speaker = speakerOf(context);
    return context.json(
      await command(speaker, () => concludeVersion(speaker, proposal, options)),
      200,
    );
  });

  routes.openapi(seen, async (context) => {
    const { proposal: id } = context.req.valid("param");
    const speaker = speakerOf(context);
    const { proposed, said } = await findProposal(database, { speaker, id });
    // Only whoever put it to agreement is told of news of it.
    if (proposed.by.id === speaker.person.id) {
      const upTo = Math.min(context.req.valid("json").said, said.length);
      await markVersionSeen(database, { proposalId: id, said: upTo });
    }
    return context.body(null, 204);
  });

  routes.openapi(withdraw, async (context) => {
    const { proposal: proposalId } = context.req.valid("param");
    const speaker = speakerOf(context);
    const word = { proposalId, ...context.req.valid("json") };
    return context.json(await command(speaker, () => withdrawVersion(speaker, word, options)), 200);
  });
  return routes;
}

function speakerOf(context: Context<ActorEnv>): Speaker {
  const isProgram = context.get("actor").credential.kind === "token";
  return { ...context.get("boardActor"), isProgram };
}
