import { learntMarkdown } from "~/domain/reports/hand-over/learnt-markdown";
import { whatWasLearnt } from "~/domain/reports/hand-over/learnt.server";
import { attachment } from "~/platform/http/file-response";
import { absoluteUrl } from "~/platform/origin.server";
import { textFor } from "~/ui/text/catalogue";
import { readFile } from "../handle.server";

/** What a network learnt, as Markdown. */
export const loader = readFile(async ({ caller, params, locale }) => {
  const page = await whatWasLearnt(caller, params.slug!);
  const words = { locale, learnt: textFor(locale, "learnt"), trace: textFor(locale, "trace") };
  return new Response(learntMarkdown(page, { ...words, url: absoluteUrl }), {
    headers: {
      "content-type": "text/markdown; charset=utf-8",
      "content-disposition": attachment(`${page.network.slug}-${locale === "nl" ? "geleerd" : "learnt"}.md`),
    },
  });
});
