import { useEffect, useState } from "react";
import { AppLink } from "~/ui/app-link";
import { Button } from "~/ui/button";
import { useHydrated } from "~/ui/hydrated";
import { PrintButton } from "~/ui/print-button";
import type { Quote } from "../../lead/plenary.server";
import { KindTag } from "../kind-tag";
import { FullScreen } from "./full-screen";

type PlenaryProps = { title: string; back: string; quotes: Quote[] };

/** The quotes of all groups, one by one on a beamer; all of them under each other on paper and without script. */
export function PlenaryPage({ title, back, quotes }: PlenaryProps) {
  const oneByOne = useHydrated();
  const [wanted, setWanted] = useState(0);
  const current = Math.min(wanted, Math.max(0, quotes.length - 1));
  const go = (to: number) => setWanted(Math.max(0, Math.min(to, quotes.length - 1)));
  useArrows(current, quotes.length, go);
  return (
    <div className="plenary">
      <header className="plenary__head">
        <h1>{title}</h1>
        <span className="screen__actions no-print">
          <AppLink to={back}>Terug</AppLink>
          <PrintButton label="Druk af" />
          <FullScreen />
        </span>
      </header>
      {quotes.length === 0 ? (
        <div className="plenary__stage">
          <h2 className="plenary__text plenary__text--long">Nog geen citaten</h2>
          <p className="plenary__none">Wie een groep leidt, kiest ze op de pagina van de groep.</p>
        </div>
      ) : (
        <>
          <div className="plenary__stage" aria-live="polite">
            {quotes.map((quote, i) => (
              <QuoteSlide key={quote.id} quote={quote} hidden={oneByOne && i !== current} />
            ))}
          </div>
          {oneByOne && <PlenaryBar current={current} count={quotes.length} go={go} />}
        </>
      )}
    </div>
  );
}

function QuoteSlide({ quote, hidden }: { quote: Quote; hidden: boolean }) {
  const { text, kind, group, authorName, organisation } = quote;
  const who = [authorName, organisation].filter(Boolean).join(", ");
  return (
    <figure className="plenary__quote" hidden={hidden}>
      <p className="plenary__kind">
        <KindTag kind={kind} />
      </p>
      <blockquote className={text.length > 220 ? "plenary__text plenary__text--long" : "plenary__text"}>
        {text}
      </blockquote>
      <figcaption>
        <strong>{group}</strong>
        {who && <span>{who}</span>}
      </figcaption>
    </figure>
  );
}

type BarProps = { current: number; count: number; go: (to: number) => void };

function PlenaryBar({ current, count, go }: BarProps) {
  return (
    <div className="plenary__bar no-print" role="group" aria-label="Citaten">
      <Button
        type="button"
        variant="secondary"
        aria-disabled={current === 0 || undefined}
        onClick={() => go(current - 1)}
      >
        Vorige
      </Button>
      <span className="numbers">{`${current + 1} van ${count}`}</span>
      <Button
        type="button"
        variant="secondary"
        aria-disabled={current === count - 1 || undefined}
        onClick={() => go(current + 1)}
      >
        Volgende
      </Button>
    </div>
  );
}

/** Arrows and the keys of a clicker go from one to the next. */
function useArrows(current: number, count: number, go: (to: number) => void): void {
  useEffect(() => {
    const steps: Record<string, number> = {
      ArrowRight: current + 1,
      ArrowDown: current + 1,
      PageDown: current + 1,
      ArrowLeft: current - 1,
      ArrowUp: current - 1,
      PageUp: current - 1,
      Home: 0,
      End: count - 1,
    };
    const press = (event: KeyboardEvent) => {
      const to = steps[event.key];
      if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      go(to);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  });
}
