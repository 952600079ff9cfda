import { data, type HeadersFunction, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { checkCertificate } from "~/domain/registrations/certificate.server";
import { formatDuration, formatRange } from "~/ui/dates";
import { Facts } from "~/ui/facts";
import { Page, PageHeader } from "~/ui/page";
import type { PageHandle } from "~/ui/page-script";
import { textFor } from "~/ui/text/catalogue";
import { useText } from "~/ui/text/text-provider";
import { read } from "../handle.server";

export const handle: PageHandle = { script: "none" };

/** Whether a certificate is genuine, for who holds it. Names nobody: the paper does that. */
export const loader = read(async ({ params, locale }) => {
  const found = await checkCertificate(params.code!);
  const { title, unknownTitle } = textFor(locale, "certificate").check;
  if (!found) return data({ found: null, title: unknownTitle }, 404);
  const { startsAt, endsAt, minutes, ...rest } = found;
  const facts = {
    ...rest,
    when: formatRange(startsAt, endsAt, locale),
    hours: formatDuration(minutes, locale),
  };
  return data({ found: facts, title }, 200);
});

export const headers: HeadersFunction = () => ({
  "cache-control": "no-store",
  "referrer-policy": "no-referrer",
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} - Netwerf` },
  { name: "robots", content: "noindex" },
];

export default function Check() {
  const { found, title } = useLoaderData<typeof loader>();
  const t = useText("certificate");
  return (
    <>
      <PageHeader narrow deep title={title} lead={found ? t.check.lead : t.check.unknown} />
      <Page narrow>
        {found && (
          <div className="stack">
            <Facts
              facts={[
                { term: t.check.initials, value: found.initials },
                { term: t.check.event, value: found.event },
                { term: t.when, value: found.when },
                { term: t.where, value: found.place },
                { term: t.hours, value: found.hours },
              ]}
            />
            {!found.initials && <p className="soft">{t.check.erased}</p>}
          </div>
        )}
      </Page>
    </>
  );
}
