import { PROVINCES, provinceLabels } from "~/domain/vocabulary/province";
import { ButtonLink } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { Facts } from "~/ui/facts";
import { Page, PageHeader } from "~/ui/page";
import { Tag } from "~/ui/tag";
import { useLocale, useText } from "~/ui/text/text-provider";
import { notCovered } from "../coverage";
import type { PublicPlan } from "../queries.server";
import "./planning.css";
import { CoverageMap } from "./coverage-map";
import { CoverageTable } from "./coverage-table";

/** Which sectors and provinces the sessions of a network cover: on a map, in a table, and what is left. */
export function CoveragePage({ network, sessions, sectors }: PublicPlan) {
  const t = useText("networks");
  const missing = notCovered(
    sessions,
    sectors.map(({ id }) => id),
  );
  const [provinces, covered] = [
    PROVINCES.length - missing.provinces.length,
    sectors.length - missing.sectors.length,
  ];
  return (
    <>
      <PageHeader
        title={t.plan.title}
        lead={sessions.length > 0 ? t.plan.summary(provinces, covered, sectors.length) : undefined}
        crumbs={[
          { label: t.title, to: "/netwerken" },
          { label: network.name, to: `/netwerken/${network.slug}` },
          { label: t.plan.title },
        ]}
        above={network.publishedAt ? undefined : <Tag tone="warn">{t.draft}</Tag>}
        actions={
          network.mayOrganise && (
            <ButtonLink variant="secondary" small to={`/beheer/netwerken/${network.id}/planning`}>
              {t.manage}
            </ButtonLink>
          )
        }
      />
      <Page>
        {sessions.length === 0 ? (
          <EmptyState title={t.plan.none}>{t.plan.noneHint}</EmptyState>
        ) : (
          <div className="stack stack--wide">
            <section className="stack" aria-labelledby="kaart">
              <h2 id="kaart">{t.plan.map}</h2>
              <CoverageMap sessions={sessions} />
            </section>
            <section className="stack" aria-labelledby="tabel">
              <h2 id="tabel">{t.plan.table}</h2>
              <CoverageTable sessions={sessions} sectors={sectors} />
            </section>
            <Missing missing={missing} sectors={sectors} />
          </div>
        )}
      </Page>
    </>
  );
}

type MissingProps = Pick<PublicPlan, "sectors"> & { missing: ReturnType<typeof notCovered> };

function Missing({ missing, sectors }: MissingProps) {
  const { plan: t } = useText("networks");
  const locale = useLocale();
  const bare = sectors.filter(({ id }) => missing.sectors.includes(id));
  return (
    <section className="stack" aria-labelledby="nog-niet">
      <h2 id="nog-niet">{t.missing}</h2>
      {bare.length + missing.provinces.length === 0 ? (
        <p>{t.complete}</p>
      ) : (
        <Facts
          facts={[
            {
              term: t.missingSectors,
              value: bare.map(({ name, nameEn }) => (locale === "nl" ? name : nameEn)).join(", "),
            },
            {
              term: t.missingProvinces,
              value: missing.provinces.map((province) => provinceLabels[locale][province]).join(", "),
            },
          ]}
        />
      )}
    </section>
  );
}
