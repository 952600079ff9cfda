import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { Button } from "~/ui/button";
import { Fold } from "~/ui/fold";
import { Tag } from "~/ui/tag";
import { TextField } from "~/ui/text-field";
import { storyStateLabels } from "../../../stories/story";
import type { EditedCollection } from "../../editing.server";
import "./collections.css";

type Item = EditedCollection["items"][number];

/** The stories in their order, each with what one can do: with keys as well as with a mouse, and without script. */
export function CollectedStories({ items, path }: { items: Item[]; path: string }) {
  return (
    <ol className="collected">
      {items.map((item, i) => (
        <li key={item.story.id}>
          <Line
            item={item}
            path={`${path}/verhalen/${item.story.id}`}
            first={i === 0}
            last={i === items.length - 1}
          />
        </li>
      ))}
    </ol>
  );
}

type LineProps = { item: Item; path: string; first: boolean; last: boolean };

function Line({ item: { story, remark, state }, path, first, last }: LineProps) {
  const title = story.title;
  return (
    <>
      <div className="collected__story">
        <p className="collected__title">
          <AppLink to={`/verhalen/${story.slug}`}>{title}</AppLink>
        </p>
        <p className="soft small">{story.organisation}</p>
        {state !== "SHARED" && <Tag tone="warn">{storyStateLabels.nl[state]}</Tag>}
        <Fold title={remark ? `Waarom dit erin zit: ${remark}` : "Zeg waarom dit erin zit"}>
          <AppForm action={`${path}/opmerking`} className="stack" stay>
            <TextField
              name="remark"
              id={`opmerking-${story.id}`}
              label="Waarom zit dit verhaal erin?"
              hint="Lezers zien dit bij het verhaal."
              optional
              maxLength={300}
              defaultValue={remark}
            />
            <Button small variant="secondary">
              Bewaar
            </Button>
          </AppForm>
        </Fold>
      </div>
      <div className="collected__actions">
        <AppForm action={`${path}/volgorde`} stay>
          {!first && <Move to="earlier" label="Hoger" title={title} />}
          {!last && <Move to="later" label="Lager" title={title} />}
        </AppForm>
        <AppForm action={`${path}/verwijdering`} stay>
          <Button variant="quiet" small>
            Haal eruit<span className="visually-hidden">: {title}</span>
          </Button>
        </AppForm>
      </div>
    </>
  );
}

function Move({ to, label, title }: { to: "earlier" | "later"; label: string; title: string }) {
  return (
    <Button variant="quiet" small name="to" value={to}>
      {label}
      <span className="visually-hidden">: {title}</span>
    </Button>
  );
}
