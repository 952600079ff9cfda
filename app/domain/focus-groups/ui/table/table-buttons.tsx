import { AppForm } from "~/ui/app-form";
import { Button } from "~/ui/button";
import { Icon } from "~/ui/icon";
import type { RoundView, ShownContribution } from "../../contributions/view";
import { contributionPath } from "./paths";
import { DotRow } from "./round-notice";
import { useTableText } from "./table-text";

type OnOne = { one: ShownContribution; groupId: string };

/** A screen reader hears which contribution a button belongs to. */
const Of = ({ text }: { text: string }) => (
  <span className="visually-hidden">{`: ${text.length > 60 ? `${text.slice(0, 60)}…` : text}`}</span>
);

/** "Ook bij ons", on and off. */
export function SupportButton({ one, groupId, closed }: OnOne & { closed: boolean }) {
  const t = useTableText().list;
  const count = one.supports > 0 && <span className="support__count numbers">{one.supports}</span>;
  if (closed) return <span className="soft">{t.supported(one.supports)}</span>;
  const path = `${contributionPath(groupId, one.id)}/steun`;
  return (
    <AppForm stay data-quiet action={one.supported ? `${path}/intrekking` : path}>
      <button
        type="submit"
        className={one.supported ? "support support--on" : "support"}
        aria-pressed={one.supported}
      >
        {one.supported && <Icon name="success" />}
        {t.support}
        {count}
        <Of text={one.text} />
      </button>
    </AppForm>
  );
}

/** One's dots on one contribution: a dot more, a dot less. */
export function DotButtons({ one, groupId, round }: OnOne & { round: RoundView }) {
  const t = useTableText().dots;
  return (
    <div className="dots" role="group" aria-label={t.mine(one.myDots)}>
      <DotForm {...{ one, groupId }} count={one.myDots - 1} disabled={one.myDots === 0}>
        <span aria-hidden="true">−</span>
        <span className="visually-hidden">{t.less}</span>
      </DotForm>
      {one.myDots > 0 ? (
        <DotRow filled={one.myDots} of={one.myDots} />
      ) : (
        <span className="soft" aria-hidden="true">
          0
        </span>
      )}
      <DotForm {...{ one, groupId }} count={one.myDots + 1} disabled={round.left <= 0}>
        <span aria-hidden="true">+</span>
        <span className="visually-hidden">{t.more}</span>
      </DotForm>
    </div>
  );
}

type DotFormProps = OnOne & { count: number; disabled: boolean; children: React.ReactNode };

/** What cannot be pressed keeps its place and its focus: hence not `disabled`. The server refuses anyway. */
function DotForm({ one, groupId, count, disabled, children }: DotFormProps) {
  return (
    <AppForm stay data-quiet action={`${contributionPath(groupId, one.id)}/stippen`}>
      <input type="hidden" name="count" value={Math.max(0, count)} />
      <Button variant="secondary" className="dots__button" aria-disabled={disabled || undefined}>
        {children}
        <Of text={one.text} />
      </Button>
    </AppForm>
  );
}
