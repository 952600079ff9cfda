import { AppForm } from "~/ui/app-form";
import { SubmitButton } from "~/ui/button";
import { TextField } from "~/ui/text-field";
import { MAX_DOTS } from "../../contributions/contribution-form";
import type { ContributionsView } from "../../contributions/view";
import { shortened } from "./press";

const peopleWords = (count: number) => (count === 1 ? "1 persoon" : `${count} mensen`);
const FIRST = 5;

/** Dots: start a round, see how many take part, close it and read what came first. */
export function RoundPanel({
  groupId,
  view: { round, shown },
}: {
  groupId: string;
  view: ContributionsView;
}) {
  return (
    <section aria-labelledby="stippen" className="stack">
      <h2 id="stippen" className="board-side">
        Stippen
      </h2>
      {round?.open ? (
        <>
          <p>
            {`Iedereen verdeelt ${round.dots === 1 ? "1 stip" : `${round.dots} stippen`}. `}
            <strong>{`${peopleWords(round.voters)} ${round.voters === 1 ? "deed" : "deden"} al mee.`}</strong>
          </p>
          <p className="soft">Niemand ziet hoe de stippen vallen tot je sluit, ook jij niet.</p>
          <AppForm stay action={`/groepen/${groupId}/stippenronde/sluiting`}>
            <SubmitButton small>Sluit en tel</SubmitButton>
          </AppForm>
        </>
      ) : (
        <>
          {round && <Result shown={shown} voters={round.voters} />}
          <AppForm stay className="stack" action={`/groepen/${groupId}/stippenronde`}>
            <TextField
              name="dots"
              type="number"
              label="Stippen per persoon"
              width="short"
              min={1}
              max={MAX_DOTS}
              defaultValue="3"
            />
            <SubmitButton small variant="secondary">
              {round ? "Start een nieuwe ronde" : "Start een ronde"}
            </SubmitButton>
          </AppForm>
        </>
      )}
    </section>
  );
}

function Result({ shown, voters }: { shown: ContributionsView["shown"]; voters: number }) {
  const best = shown
    .filter((one) => (one.dots ?? 0) > 0)
    .sort((a, b) => (b.dots ?? 0) - (a.dots ?? 0))
    .slice(0, FIRST);
  return (
    <>
      <p>{voters === 1 ? "1 persoon verdeelde zijn stippen." : `${voters} mensen verdeelden hun stippen.`}</p>
      <ol className="board-result">
        {best.map((one) => (
          <li key={one.id}>
            <strong className="numbers">{one.dots}</strong> <span>{shortened(one.text)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
