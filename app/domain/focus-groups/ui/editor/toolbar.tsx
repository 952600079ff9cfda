import { useRef, useState, type KeyboardEvent, type ReactNode, type Ref } from "react";
import { ToolIcon, type ToolIconName } from "./tool-icon";

export type Tool = {
  id: string;
  /** Read aloud and shown when pointed at. */
  label: string;
  /** Under the drawing; left out: the label. */
  word?: string;
  icon?: ToolIconName;
  /** As one says it: "Ctrl+B". */
  keys?: string;
  /** For a button that is on or off. */
  pressed?: boolean;
  /** For a button that shows or hides something. */
  expanded?: boolean;
  off?: boolean;
  /** Begins a new group. */
  apart?: boolean;
  /** What distinguishes its look, e.g. the kind of a contribution. */
  kind?: string;
  run(): void;
};

type ToolbarProps = {
  label: string;
  tools: readonly Tool[];
  /** Back to the text. */
  onLeave(): void;
  className?: string;
  innerRef?: Ref<HTMLDivElement>;
  children?: ReactNode;
};

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Buttons of which Tab reaches one and the arrows the others. */
export function Toolbar({ label, tools, onLeave, className, innerRef, children }: ToolbarProps) {
  const [current, setCurrent] = useState(0);
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);
  const stop = Math.min(current, tools.length - 1);
  const go = (index: number) => {
    const next = (index + tools.length) % tools.length;
    setCurrent(next);
    buttons.current[next]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") onLeave();
    else if (event.key in STEPS) go(stop + STEPS[event.key]!);
    else if (event.key === "Home") go(0);
    else if (event.key === "End") go(tools.length - 1);
    else return;
    event.preventDefault();
  };
  return (
    <div className={className ? `tools ${className}` : "tools"} ref={innerRef}>
      {children}
      <div className="tools__row" role="toolbar" aria-label={label} onKeyDown={onKeyDown}>
        {tools.map((tool, i) => (
          <ToolButton
            key={tool.id}
            tool={tool}
            tabIndex={i === stop ? 0 : -1}
            onFocus={() => setCurrent(i)}
            innerRef={(button) => {
              buttons.current[i] = button;
            }}
          />
        ))}
      </div>
    </div>
  );
}

type ToolButtonProps = {
  tool: Tool;
  tabIndex: number;
  onFocus(): void;
  innerRef(button: HTMLButtonElement | null): void;
};

function ToolButton({ tool, tabIndex, onFocus, innerRef }: ToolButtonProps) {
  const { label, word, icon, keys, pressed, expanded, off, apart, kind, run } = tool;
  return (
    <button
      ref={innerRef}
      type="button"
      className={apart ? "tool tool--apart" : "tool"}
      data-kind={kind}
      tabIndex={tabIndex}
      onFocus={onFocus}
      title={keys ? `${label} (${keys})` : label}
      aria-label={word && word !== label ? label : undefined}
      aria-keyshortcuts={keys?.replaceAll("Ctrl", "Control")}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-disabled={off || undefined}
      // The text keeps the focus, and a phone its keyboard.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => !off && run()}
    >
      {icon && <ToolIcon name={icon} />}
      <span className="tool__word">{word ?? label}</span>
    </button>
  );
}
