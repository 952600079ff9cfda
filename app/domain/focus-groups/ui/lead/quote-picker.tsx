import { AppForm } from "~/ui/app-form";
import { Button } from "~/ui/button";
import { Fold } from "~/ui/fold";
import type { ContributionKindName } from "../../contribution";
import { KindTag } from "../kind-tag";
import { countWords, roomOf } from "./words";

type Contribution = { id: string; kind: ContributionKindName; text: string; quotedAt: Date | null };

/** What the group lets the whole room hear. */
export function QuotePicker({ groupId, contributions }: { groupId: string; contributions: Contribution[] }) {
  const chosen = contributions.filter((one) => one.quotedAt !== null);
  const others = contributions.filter((one) => one.quotedAt === null);
  return (
    <section className="leading__part" aria-labelledby="citaten">
      <h2 id="citaten">Voor de plenaire</h2>
      {chosen.length > 0 ? (
        <Quotes groupId={groupId} list={chosen} />
      ) : (
        <p className="soft">
          Kies wat de hele zaal straks moet horen. De organisator toont het op het grote scherm.
        </p>
      )}
      {others.length > 0 && (
        <Fold title={`Kies uit ${countWords(others.length, "bijdrage", "bijdragen")}`}>
          <Quotes groupId={groupId} list={others} />
        </Fold>
      )}
    </section>
  );
}

function Quotes({ groupId, list }: { groupId: string; list: Contribution[] }) {
  return (
    <ul className="quote-lines">
      {list.map(({ id, kind, text, quotedAt }) => (
        <li key={id}>
          <p>
            <KindTag kind={kind} /> {text}
          </p>
          <AppForm stay action={`${roomOf(groupId)}/bijdragen/${id}/citaat${quotedAt ? "/herroeping" : ""}`}>
            <input type="hidden" name="terug" value={`${roomOf(groupId)}/leiding`} />
            <Button variant="quiet" small>
              {quotedAt ? "Haal weg" : "Kies"}
              <span className="visually-hidden">{`: ${text.slice(0, 60)}`}</span>
            </Button>
          </AppForm>
        </li>
      ))}
    </ul>
  );
}
