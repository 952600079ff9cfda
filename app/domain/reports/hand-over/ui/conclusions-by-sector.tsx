import { AppLink } from "~/ui/app-link";
import { useContentLang, useLocale, useText } from "~/ui/text/text-provider";
import { bySector, type HeldConclusion } from "../by-sector";

/** Conclusions that hold, those for all sectors first, each with what it means for business. */
export function ConclusionsBySector({ conclusions }: { conclusions: readonly HeldConclusion[] }) {
  const t = useText("learnt");
  const locale = useLocale();
  const lang = useContentLang();
  const groups = bySector(conclusions);
  // Where all of it is for everybody, that goes without saying.
  const named = groups.length > 1 || groups[0]?.sector !== null;
  return (
    <>
      {groups.map(({ sector, conclusions: list }) => (
        <div key={sector?.id ?? ""} className="learnt__sector">
          {named && (
            <p className="learnt__sector-name">
              {sector ? (locale === "nl" ? sector.name : sector.nameEn) : t.allSectors}
            </p>
          )}
          <ul className="learnt__conclusions">
            {list.map(({ id, text, translation }) => (
              <li key={id}>
                <p className="learnt__conclusion" lang={lang}>
                  <AppLink to={`/besluiten/${id}`}>{text}</AppLink>
                </p>
                {translation && (
                  <p className="small pre-line">
                    <strong>{t.business}</strong> <span lang={lang}>{translation}</span>
                  </p>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
