import { AppLink } from "~/ui/app-link";
import { useLocale, useText } from "~/ui/text/text-provider";
import { PROVINCES, provinceLabels, type ProvinceName } from "../event";

/** Where the provinces lie, roughly: column and row of a tile. Readable without colour and by keyboard. */
const TILE: Record<ProvinceName, string> = {
  WEST_VLAANDEREN: "tile--west",
  OOST_VLAANDEREN: "tile--oost",
  ANTWERPEN: "tile--antwerpen",
  LIMBURG: "tile--limburg",
  VLAAMS_BRABANT: "tile--brabant",
  BRUSSEL: "tile--brussel",
};

/** A tile per province, in its place, with how much there is to come. */
export function ProvinceView({ counts, chosen }: { counts: Record<string, number>; chosen?: string }) {
  const t = useText("events");
  const locale = useLocale();
  return (
    <nav aria-label={t.views.province}>
      <ul className="tiles">
        {PROVINCES.map((province) => (
          <li key={province} className={TILE[province]}>
            <AppLink
              className="tile"
              to={`/evenementen?weergave=provincie&provincie=${province}`}
              aria-current={chosen === province ? "true" : undefined}
            >
              <strong>{provinceLabels[locale][province]}</strong>
              <span>{t.dates(counts[province] ?? 0)}</span>
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
