import { redirect, type HeadersFunction, type LinksFunction, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notePage } from "~/domain/focus-groups/note-page.server";
import { firstState } from "~/domain/focus-groups/note/first-state.server";
import noteScript from "~/domain/focus-groups/ui/editor/note-script.tsx?worker&url";
import { NotePage } from "~/domain/focus-groups/ui/editor/note-page";
import { asJson, DATA_ID, ROOT_ID } from "~/domain/focus-groups/ui/editor/note-data";
import type { PageHandle } from "~/ui/page-script";
import { read } from "../handle.server";
import "./note.css";

/** Sent by the service worker: the page without what people at the table sent, for when there is no network. */
const SHELL_HEADER = "x-nota-schil";

const choices = (list: { id: string; name: string }[]) =>
  list.map(({ id, name }) => ({ value: id, label: name }));

export const loader = read(async ({ caller, params, request }) => {
  const groupId = params.groupId!;
  const { access, group, news, sectors, themes } = await notePage(caller, groupId);
  // The text of a report is written in the same editor; what is round it is another page.
  const reader = group.report ? `/beheer/verslagen/${group.report.id}` : `/groepen/${groupId}`;
  if (!access.takesNotes) throw redirect(reader);
  const shell = request.headers.has(SHELL_HEADER);
  return {
    groupId,
    title: group.title,
    question: group.guidingQuestion,
    path: `/groepen/${groupId}/nota`,
    reader,
    writes: access.writes,
    condition: access.condition,
    given: shell ? null : await firstState(access),
    news: shell ? { described: {}, fromTable: [], step: { clock: null, now: news.step.now } } : news,
    sectors: choices(sectors),
    themes: choices(themes),
  };
});

export const headers: HeadersFunction = () => ({ "cache-control": "no-store" });

/** Without the site round it, and without Remix and React: on a phone every line counts (decision 0018). */
export const handle: PageHandle = { bare: true, script: { module: noteScript } };

/** Asked for together with the styles. */
export const links: LinksFunction = () =>
  import.meta.env.PROD ? [{ rel: "modulepreload", href: noteScript }] : [];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Nota: ${data.title} - Netwerf` : "Netwerf" },
  { name: "robots", content: "noindex" },
];

/** Never asked again: without network that would put an error in the place of the text. What changes comes by itself. */
export const shouldRevalidate = () => false;

export default function Note() {
  const data = useLoaderData<typeof loader>();
  return (
    <>
      <div id={ROOT_ID}>
        <NotePage key={data.groupId} {...data} />
      </div>
      <script type="application/json" id={DATA_ID} dangerouslySetInnerHTML={{ __html: asJson(data) }} />
    </>
  );
}
