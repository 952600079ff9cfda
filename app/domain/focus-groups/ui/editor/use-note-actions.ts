import { useRef, useState } from "react";
import type { Command } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { ContributionKindName } from "../../contribution";
import type { FromTable } from "./beside-note";
import { asMarkdown, fromMarkdown } from "./markdown-door";
import { linkAt, removeLink, setLink } from "./writing/commands";
import { insertNote, runIn } from "./writing/note-view";
import {
  changeKind,
  goTo,
  insertContribution,
  markAs,
  passageAt,
  unmark,
  type Passage,
} from "./writing/passages";
import { passagesOf } from "./writing/passage-labels";

/** Everything that buttons, keys and dialogs round the note do with it. */
export function useNoteActions(say: (text: string) => void) {
  const view = useRef<EditorView | null>(null);
  const [link, setLinkOf] = useState<string | null>(null);
  const [details, setDetails] = useState<string | null>(null);
  const inView = (work: (view: EditorView) => void) => {
    if (view.current) work(view.current);
  };
  const focus = () => inView((one) => one.focus());
  const run = (command: Command) => inView((one) => runIn(one, command));

  const insertMarkdown = async (text: string) => {
    const note = await fromMarkdown(text).catch(() => null);
    if (!note) return say("Dit konden we niet lezen. Plak het als gewone tekst.");
    inView((one) => insertNote(one, note));
    say("De opmaak van de Markdown is overgenomen. Liever niet? Kies ‘Terug’.");
  };
  const copyMarkdown = async () => {
    const text = await asMarkdown(view.current!.state.doc).catch(() => view.current!.state.doc.textContent);
    const done = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    say(done ? "De tekst is gekopieerd." : "Kopiëren lukte niet. Selecteer de tekst en kopieer hem zelf.");
  };

  return {
    view,
    link,
    details,
    focus,
    run,
    insertMarkdown,
    copyMarkdown,
    openLink: () => inView((one) => setLinkOf(linkAt(one.state)?.href ?? "")),
    closeLink: () => {
      setLinkOf(null);
      focus();
    },
    setLink: (href: string) => {
      setLinkOf(null);
      run(setLink(href));
    },
    removeLink: () => {
      setLinkOf(null);
      run(removeLink);
    },
    openDetails: setDetails,
    openDetailsHere: () =>
      inView(({ state }) => {
        const here = passageAt(state, passagesOf(state));
        if (here) setDetails(here.id);
        else say("De cursor staat niet in een bijdrage.");
      }),
    closeDetails: () => {
      setDetails(null);
      focus();
    },
    mark: (kind: ContributionKindName) =>
      inView((one) => {
        if (!runIn(one, markAs(kind))) say("Hier staat nog geen tekst om te markeren.");
      }),
    changeKind: (id: string, kind: ContributionKindName) =>
      inView((one) => one.dispatch(changeKind(one.state, id, kind))),
    unmark: (id: string) => {
      inView((one) => one.dispatch(unmark(one.state, id)));
      setDetails(null);
      focus();
    },
    goTo: (passage: Passage) =>
      inView((one) => {
        one.focus();
        one.dispatch(goTo(one.state, passage));
      }),
    take: (contribution: FromTable) =>
      inView((one) => {
        one.dispatch(insertContribution(one.state, contribution));
        one.focus();
        say("De bijdrage staat in de nota.");
      }),
  };
}
