import { publishedReport } from "~/domain/reports/queries.server";
import { attachment } from "~/platform/http/file-response";
import { readFile } from "../handle.server";

/** A published report as it is written down: Markdown, under its title. */
export const loader = readFile(async ({ params }) => {
  const { slug, title, markdown } = await publishedReport(params.slug!, null);
  return new Response(`# ${title.replace(/([\\`*_[\]<>#])/g, "\\$1")}\n\n${markdown}`, {
    headers: {
      "content-type": "text/markdown; charset=utf-8",
      "content-disposition": attachment(`${slug}.md`),
    },
  });
});
