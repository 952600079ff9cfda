import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { shownLetter } from "~/domain/activity/outbox.server";
import { NotFound } from "~/platform/errors";
import { isDemo } from "~/platform/running.server";
import { Page, PageHeader } from "~/ui/page";
import { Time } from "~/ui/time";
import { read } from "../handle.server";

export const loader = read(async ({ params }) => {
  const letter = isDemo() && /^[0-9a-f-]{36}$/.test(params.id!) ? await shownLetter(params.id!) : null;
  if (!letter) throw new NotFound();
  const { subject, toName, toEmail, createdAt, text } = letter;
  return { subject: subject ?? "", toName, toEmail, createdAt, text: text ?? "" };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.subject} - Netwerf` : "Netwerf" },
];

/** The plain text with its addresses as links: the HTML of a mail has a style that our pages do not allow. */
export default function ShownLetter() {
  const { subject, toName, toEmail, createdAt, text } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        narrow
        title={subject}
        lead={`aan ${toName ? `${toName} (${toEmail})` : toEmail}`}
        crumbs={[{ label: "Postvak van de demo", to: "/postvak" }, { label: subject }]}
      />
      <Page narrow>
        <p className="soft">
          <Time at={createdAt} />
        </p>
        {text.split(/\n{2,}/).map((paragraph, i) => (
          <p key={i}>
            {paragraph.split("\n").map((line, j) =>
              /^https?:\/\/\S+$/.test(line) ? (
                <a key={j} href={line}>
                  {line}
                </a>
              ) : (
                <span key={j}>
                  {line}
                  <br />
                </span>
              ),
            )}
          </p>
        ))}
      </Page>
    </>
  );
}
