import { OpenAPIHono, z } from "@hono/zod-openapi";
import {
  DecisionsBody,
  DecisionsQuery,
  HeldMeetingBody,
  MailedMinutesBody,
  MinutesBody,
  ToldQuery,
} from "@zentaikan/protocol/minutes";
import type { Context } from "hono";
import type { ActorEnv } from "../../http/authenticate.ts";
import { answers, describeRoute, refuseBadRequest } from "../../http/describe-route.ts";
import type { Party } from "@zentaikan/protocol";
import { Refusal } from "../../errors.ts";
import { mayKnowOf } from "../../policy/policy.ts";
import { gatherMinutes } from "./gather-minutes.ts";
import { listMeetings } from "./list-meetings.ts";
import { mailMinutes, type MinutesMailer } from "./mail-minutes.ts";
import type { MinutesReader } from "./minutes-needs.ts";
import { readDecisions } from "./read-decisions.ts";
import { takeMinutes } from "./take-minutes.ts";
import { tellLine, tellMinutes } from "./tell-minutes.ts";

const params = z.object({ id: z.string() });
const ofMeeting = params.extend({ meeting: z.string().max(64) });
const list = describeRoute(
  { right: { board: "read" }, rate: "lists", size: "none" },
  {
    method: "get",
    path: "/api/boards/{id}/meetings",
    summary: "All meetings of a board: when, who led them, and how much there was of each",
    request: { params },
    responses: answers(200, z.array(HeldMeetingBody), "The newest first"),
  },
);
const minutes = describeRoute(
  { right: { board: "read" }, rate: "readings", size: "none" },
  {
    method: "get",
    path: "/api/boards/{id}/meetings/{meeting}/minutes",
    summary:
      "Minutes of a meeting that is over, told in one language, from what was recorded of it",
    request: { params: ofMeeting, query: ToldQuery },
    responses: answers(200, MinutesBody, "The minutes"),
  },
);
const file = describeRoute(
  { right: { board: "export" }, rate: "commands", size: "none" },
  {
    method: "get",
    path: "/api/boards/{id}/meetings/{meeting}/minutes/{file}",
    summary: "Minutes as a file",
    request: {
      params: ofMeeting.extend({ file: z.enum(["minutes.md"]) }),
      query: ToldQuery,
    },
    responses: { 200: { description: "The file" } },
  },
);
const mail = describeRoute(
  { right: { board: "read" }, rate: "commands", size: "none" },
  {
    method: "post",
    path: "/api/boards/{id}/meetings/{meeting}/mails",
    summary: "Send the minutes to those who were there, to each as they may know them",
    request: { params: ofMeeting },
    responses: answers(200, MailedMinutesBody, "To how many they were sent"),
  },
);
const decisions = describeRoute(
  { right: { board: "read" }, rate: "readings", size: "none" },
  {
    method: "get",
    path: "/api/boards/{id}/decisions",
    summary: "Everything that was settled on a board, in meetings and between them",
    request: { params, query: DecisionsQuery },
    responses: answers(200, DecisionsBody, "A page of it, the newest first"),
  },
);

export function minutesRoutes(options: MinutesMailer): OpenAPIHono<ActorEnv> {
  const { database, needs, now, timeZone, sendMail } = options;
  const routes = new OpenAPIHono<ActorEnv>({ defaultHook: refuseBadRequest });

  routes.openapi(list, async (context) => {
    const { boardId } = context.get("boardActor");
    return context.json(await listMeetings(database, boardId), 200);
  });

  routes.openapi(minutes, async (context) => {
    const { language, readers } = context.req.valid("query");
    const reader = readerOf(context, readers);
    const { meeting } = context.req.valid("param");
    const gathered = await gatherMinutes(reader, options, meeting);
    const mayMail =
      sendMail !== null &&
      gathered.people.some((one) => one.id === reader.personId && one.isFacilitator === 1);
    const told = tellMinutes(gathered, { language, timeZone });
    return context.json({ ...told, readers: reader.readers, mayMail }, 200);
  });

  routes.openapi(file, async (context) => {
    const { language, readers } = context.req.valid("query");
    const reader = readerOf(context, readers);
    const asked = { meetingId: context.req.valid("param").meeting, language };
    const actor = context.get("person");
    const { markdown, headers } = await takeMinutes(reader, { ...asked, actor }, options);
    return context.body(markdown, 200, headers);
  });

  routes.openapi(mail, async (context) => {
    const { boardId, person } = context.get("boardActor");
    if (context.get("actor").credential.kind === "token") throw new Refusal("forbidden");
    const { meeting: meetingId } = context.req.valid("param");
    return context.json(await mailMinutes({ boardId, meetingId, person }, options), 200);
  });

  routes.openapi(decisions, async (context) => {
    const { language, readers, after, ...filter } = context.req.valid("query");
    const reader = readerOf(context, readers);
    const asked = { database, needs, now: now(), filter, after };
    const page = await readDecisions(reader, asked);
    const told = page.decisions.map((one) => {
      const { id, at, kind, by } = one;
      return { ...tellLine(one, language), id, at, kind, by };
    });
    return context.json({ decisions: told, next: page.next }, 200);
  });
  return routes;
}

/** A guest is told what the customer's side knows, whatever they ask for. */
function readerOf(context: Context<ActorEnv>, asked: Party): MinutesReader {
  const { boardId, person, chargedTo, side } = context.get("boardActor");
  const isProgram = context.get("actor").credential.kind === "token";
  const readers = mayKnowOf(side, asked) ? asked : "customer";
  return { boardId, personId: person.id, chargedTo, side, readers, isProgram };
}
