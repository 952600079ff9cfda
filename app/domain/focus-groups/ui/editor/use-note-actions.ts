import { useEffect, useRef, useState } from "react";
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

type InView = (work: (view: EditorView) => void) => void;
type Say = (text: string) => void;

/** Everything that buttons, keys and dialogs round the note do with it. */
export function useNoteActions(say: Say) {
  const viewRef = useRef<EditorView | null>(null);
  const [link, setLinkOf] = useState<string | null>(null);
  const [details, setDetails] = useState<string | null>(null);
  const inView: InView = (work) => {
    if (viewRef.current) work(viewRef.current);
  };
  const focus = () => inView((view) => view.focus());
  const run = (command: Command) => inView((view) => runIn(view, command));
  const closeLink = (command?: Command) => {
    setLinkOf(null);
    if (command) run(command);
  };
  useAfterDialogs(link !== null || details !== null, focus);
  return {
    viewRef,
    focus,
    run,
    ...markdownActions(inView, say),
    ...passageActions(inView, say),
    link,
    openLink: () => inView((view) => setLinkOf(linkAt(view.state)?.href ?? "")),
    closeLink: () => closeLink(),
    setLink: (href: string) => closeLink(setLink(href)),
    removeLink: () => closeLink(removeLink),
    details,
    openDetails: setDetails,
    openDetailsHere: () =>
      inView(({ state }) => {
        const here = passageAt(state, passagesOf(state));
        if (here) setDetails(here.id);
        else say("De cursor staat niet in een bijdrage.");
      }),
    closeDetails: () => setDetails(null),
  };
}

/** Back to the text once a dialog is gone: as long as it is there, nothing behind it takes the focus. */
function useAfterDialogs(open: boolean, focus: () => void) {
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !open) focus();
    wasOpen.current = open;
  });
}

const markdownActions = (inView: InView, say: Say) => ({
  async insertMarkdown(text: string) {
    const note = await fromMarkdown(text).catch(() => null);
    if (!note) return say("Dit konden we niet lezen. Plak het als gewone tekst.");
    inView((view) => insertNote(view, note));
    say("De opmaak van de Markdown is overgenomen. Liever niet? Kies ‘Terug’.");
  },
  copyMarkdown: () =>
    inView(({ state }) => {
      void asMarkdown(state.doc)
        .catch(() => state.doc.textBetween(0, state.doc.content.size, "\n\n"))
        .then((text) => navigator.clipboard.writeText(text))
        .then(
          () => say("De tekst is gekopieerd."),
          () => say("Kopiëren lukte niet. Selecteer de tekst en kopieer hem zelf."),
        );
    }),
});

const passageActions = (inView: InView, say: Say) => ({
  mark: (kind: ContributionKindName) =>
    inView((view) => {
      if (!runIn(view, markAs(kind))) say("Hier staat nog geen tekst om te markeren.");
    }),
  changeKind: (id: string, kind: ContributionKindName) =>
    inView((view) => view.dispatch(changeKind(view.state, id, kind))),
  unmark: (id: string) => inView((view) => view.dispatch(unmark(view.state, id))),
  goTo: (passage: Passage) =>
    inView((view) => {
      view.focus();
      view.dispatch(goTo(view.state, passage));
    }),
  take: (contribution: FromTable) =>
    inView((view) => {
      view.dispatch(insertContribution(view.state, contribution));
      view.focus();
      say("De bijdrage staat in de nota.");
    }),
});
