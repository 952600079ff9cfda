import { AppLink } from "~/ui/app-link";
import { useLocale, useText } from "~/ui/text/text-provider";
import { PROVINCES, provinceLabels, type ProvinceName } from "../event";

/** A square per province, about where it lies: west to the left, Brussels and Flemish Brabant under. */
const TILE: Record<ProvinceName, string> = {
  WEST_VLAANDEREN: "tile--west",
  OOST_VLAANDEREN: "tile--oost",
  ANTWERPEN: "tile--antwerpen",
  LIMBURG: "tile--limburg",
  VLAAMS_BRABANT: "tile--brabant",
  BRUSSEL: "tile--brussel",
};

type MapProps = {
  /** Coming dates by province. */
  counts: Record<string, number>;
  chosen?: string;
  /** Where a province leads. */
  to: (province: ProvinceName) => string;
};

/** The provinces as links, in their place, each with how much there is to come. */
export function ProvinceMap({ counts, chosen, to }: MapProps) {
  const { provinces: t } = useText("events");
  const locale = useLocale();
  return (
    <nav aria-label={t.title}>
      <ul className="tiles">
        {PROVINCES.map((province) => {
          const count = counts[province] ?? 0;
          const look = ["tile", count > 0 && "tile--some"].filter(Boolean).join(" ");
          return (
            <li key={province} className={TILE[province]}>
              <AppLink
                className={look}
                to={to(province)}
                aria-current={chosen === province ? "true" : undefined}
              >
                <span className="tile__name">{provinceLabels[locale][province]}</span>
                <span className="tile__count">{t.days(count)}</span>
              </AppLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
