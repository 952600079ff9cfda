import { AppLink } from "~/ui/app-link";
import { EmptyState } from "~/ui/empty-state";
import { Tag } from "~/ui/tag";
import { useContentLang, useText } from "~/ui/text/text-provider";
import type { ListedNetwork } from "../queries.server";
import { usePeriodWords } from "./period";
import { PhaseLine } from "./phase-line";

export type NetworkRow = Omit<ListedNetwork, "challenge"> & {
  /** The challenge in a few plain words. */
  about: string;
};

/** Networks under one another: what each works on, and how far it is. */
export function NetworkList({ networks, level = 2 }: { networks: NetworkRow[]; level?: 2 | 3 }) {
  const t = useText("networks");
  if (networks.length === 0) return <EmptyState title={t.none}>{t.noneHint}</EmptyState>;
  return (
    <ul className="event-list">
      {networks.map((network) => (
        <li key={network.id}>
          <NetworkCard network={network} level={level} />
        </li>
      ))}
    </ul>
  );
}

function NetworkCard({ network, level }: { network: NetworkRow; level: 2 | 3 }) {
  const t = useText("networks");
  const lang = useContentLang();
  const period = usePeriodWords()(network);
  const Heading = `h${level}` as const;
  return (
    <article className="card card--link stack stack--tight">
      {!network.publishedAt && (
        <p>
          <Tag tone="warn">{t.draft}</Tag>
        </p>
      )}
      <Heading className="card__title" lang={lang}>
        <AppLink to={`/netwerken/${network.slug}`}>{network.name}</AppLink>
      </Heading>
      {period && <p className="soft small">{period}</p>}
      {network.about && (
        <p className="measure" lang={lang}>
          {network.about}
        </p>
      )}
      {network.phases.length > 0 && <PhaseLine phases={network.phases} />}
    </article>
  );
}
