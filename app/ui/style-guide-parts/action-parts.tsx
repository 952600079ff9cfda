import { Breadcrumbs } from "../breadcrumbs";
import { Button, ButtonLink } from "../button";
import { Dialog } from "../dialog";
import { Pager } from "../pager";
import { PrintButton } from "../print-button";
import { Tabs } from "../tabs";
import { useToast } from "../toast";

export function ActionParts() {
  const say = useToast();
  return (
    <section className="stack">
      <h2>Doen en gaan</h2>
      <div className="row">
        <Button>Schrijf je in</Button>
        <Button variant="secondary">Zet in je agenda</Button>
        <Button variant="danger">Schrijf me uit</Button>
        <ButtonLink variant="quiet" to="/stijl">
          Wis de filters
        </ButtonLink>
        <Button disabled>Nu niet</Button>
      </div>
      <div className="row">
        <Button small icon="download">
          Download
        </Button>
        <Button small variant="secondary" icon="calendar">
          Agenda
        </Button>
        <PrintButton />
        <Button
          small
          variant="secondary"
          type="button"
          onClick={() => say("Er kwam net een plaats vrij in Brugge.")}
        >
          Toon een melding
        </Button>
        <Dialog
          id="voorbeeld-dialoog"
          label="Stel een vraag vooraf"
          to="/stijl"
          title="Wil je je uitschrijven?"
          variant="secondary"
          small
          cancelLabel="Nee, ik kom"
        >
          <p>Je plaats gaat dan naar wie op de wachtlijst staat.</p>
          <Button variant="danger" type="button">
            Ja, schrijf me uit
          </Button>
        </Dialog>
      </div>
      <WayParts />
    </section>
  );
}

function WayParts() {
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: "Evenementen", to: "/evenementen" },
          { label: "LDE-dagen", to: "/stijl" },
          { label: "Derde editie" },
        ]}
      />
      <Tabs
        label="Weergave"
        tabs={[
          { label: "Lijst", to: "/stijl?a", current: true, count: 12 },
          { label: "Maand", to: "/stijl?b" },
          { label: "Per provincie", to: "/stijl?c" },
        ]}
      />
      <Pager page={2} pages={5} to={(page) => `/stijl?p=${page}`} />
    </>
  );
}
