import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { Page, PageHeader } from "~/ui/page";
import type { NoteCondition } from "../../note/wire";
import { groupPath } from "../words";
import { conditionWords, countWords } from "./words";

type FreezingProps = { groups: { id: string; title: string; condition: NoteCondition }[]; back: string };

const isFrozen = (condition: NoteCondition) => condition === "frozen" || condition === "correcting";

/** Asks once before all notes of a date are closed for good. */
export function FreezingPage({ groups, back }: FreezingProps) {
  const open = groups.filter(({ condition }) => !isFrozen(condition)).length;
  return (
    <>
      <PageHeader
        narrow
        title="Alle nota’s bevriezen?"
        crumbs={[{ label: "Live", to: back }, { label: "Bevries" }]}
      />
      <Page narrow>
        <div className="stack">
          <p>
            {open === 0
              ? "Er is geen nota meer om te bevriezen."
              : "Daarna kan niemand nog schrijven. Elke nota wordt bewaard zoals ze nu is. Verbeteren kan nog, en iedereen ziet dan wat er veranderde."}
          </p>
          <ul>
            {groups.map(({ id, title, condition }) => (
              <li key={id}>
                <AppLink to={`${groupPath(id)}/bevriezing`}>{title}</AppLink>
                {`: ${conditionWords[condition].name}`}
              </li>
            ))}
          </ul>
          <div className="row">
            {open > 0 && (
              <AppForm>
                <SubmitButton busy="Even geduld">{`Bevries ${countWords(open, "nota", "nota’s")}`}</SubmitButton>
              </AppForm>
            )}
            <ButtonLink variant="secondary" to={back}>
              Terug
            </ButtonLink>
          </div>
        </div>
      </Page>
    </>
  );
}
