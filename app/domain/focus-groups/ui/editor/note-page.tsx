import { useRef, useState, type ReactNode } from "react";
import type { Option } from "~/ui/select-field";
import { useToast } from "~/ui/toast";
import type { NoteCondition } from "../../note/wire";
import { useAboveKeyboard } from "./above-keyboard";
import { useAnnouncement } from "./announcements";
import { FromTableList, PassageList } from "./beside-note";
import { KeyboardHelp } from "./keyboard-help";
import { LinkDialog } from "./link-dialog";
import { MarkBar } from "./mark-bar";
import { MarkdownActions } from "./markdown-actions";
import { NoteHead } from "./note-head";
import { NoteNotices } from "./note-notices";
import { mayType } from "./note-status";
import { noteTools, placeTools } from "./note-tools";
import { PassageDialog } from "./passage-dialog";
import { useOthers } from "./people-here";
import { Toolbar, type Tool } from "./toolbar";
import { useNews, type NoteNews } from "./use-news";
import { useNote } from "./use-note";
import { useNoteActions } from "./use-note-actions";
import { passageAt } from "./writing/passages";
import { passagesOf } from "./writing/passage-labels";

export type NotePageProps = {
  groupId: string;
  title: string;
  question: string;
  /** Of this page, and of the one on which one only reads. */
  path: string;
  reader: string;
  writes: boolean;
  condition: NoteCondition;
  news: NoteNews;
  sectors: readonly Option[];
  themes: readonly Option[];
  /** Which step the group is at, and its clock. */
  step?: ReactNode;
};

/** The page on which a group writes its note. */
export function NotePage(props: NotePageProps) {
  const { groupId, title, question, path, reader, writes, condition } = props;
  const place = useRef<HTMLDivElement>(null);
  const bars = useRef<HTMLDivElement>(null);
  useAboveKeyboard(bars);
  const toast = useToast();
  const actions = useNoteActions(toast);
  const toToolbar = () => bars.current?.querySelector<HTMLElement>("[role=toolbar] [tabindex='0']")?.focus();
  const { status, view, link } = useNote(
    place,
    { groupId, path, label: `Nota van ${title}`, writes, condition },
    {
      onPassage: actions.openDetails,
      onMarkdown: (text) => void actions.insertMarkdown(text),
      openLink: actions.openLink,
      openPassage: actions.openDetailsHere,
      toToolbar,
      leave: () => {},
      say: toast,
    },
  );
  actions.view.current = view;
  const { news, refresh } = useNews(groupId, path, props.news);
  const others = useOthers(link);
  const said = useAnnouncement(status, others);
  const typing = mayType(status);
  const passages = view ? passagesOf(view.state) : [];
  const inNote = new Set(passages.map(({ id }) => id));
  const here = view ? passageAt(view.state, passages) : null;
  const open = passages.find(({ id }) => id === actions.details);
  return (
    <div className="note-page">
      <div className="note-top">
        <NoteHead {...{ title, question, reader, status, others, step: props.step }} me={link?.name ?? ""} />
        <NoteBars {...{ view, here, actions, innerRef: bars }} off={!typing} />
      </div>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <div className="note-body">
        <div className="note-desk">
          <NoteNotices status={status} reader={reader} onCopy={() => void actions.copyMarkdown()} />
          <div className="note-paper" aria-busy={!status.ready}>
            {!status.ready && <Skeleton reader={reader} />}
            <div className="note-paper__text" ref={place} hidden={!status.ready} />
          </div>
        </div>
        <aside className="note-aside" aria-label="Bij de nota">
          <FromTableList
            list={news.fromTable.filter(({ id }) => !inNote.has(id))}
            mayType={typing}
            onTake={actions.take}
          />
          <PassageList passages={passages} here={here?.id} onGo={actions.goTo} />
          <MarkdownActions
            mayType={typing}
            off={!view}
            onCopy={() => void actions.copyMarkdown()}
            onFile={(text) => void actions.insertMarkdown(text)}
          />
          <KeyboardHelp />
        </aside>
      </div>
      {actions.link !== null && (
        <LinkDialog
          href={actions.link}
          onSet={actions.setLink}
          onRemove={actions.removeLink}
          onClose={actions.closeLink}
        />
      )}
      {open && (
        <PassageDialog
          key={open.id}
          passage={open}
          mayType={typing}
          described={news.described[open.id]}
          sectors={props.sectors}
          themes={props.themes}
          online={status.line === "online"}
          path={`${reader}/bijdragen/${open.id}/gegevens`}
          onSaved={refresh}
          onKind={(kind) => actions.changeKind(open.id, kind)}
          onUnmark={() => actions.unmark(open.id)}
          onClose={actions.closeDetails}
        />
      )}
    </div>
  );
}

type NoteBarsProps = Pick<ReturnType<typeof useNote>, "view"> & {
  here: ReturnType<typeof passageAt>;
  actions: ReturnType<typeof useNoteActions>;
  off: boolean;
  innerRef: React.RefObject<HTMLDivElement>;
};

/** The buttons: above the text, and on a phone above its keyboard. */
function NoteBars({ view, here, actions, off, innerRef }: NoteBarsProps) {
  const [asked, setAsked] = useState(false);
  const { focus, run } = actions;
  const state = view && !off ? view.state : null;
  const around = placeTools(state, run);
  const selected = state ? !state.selection.empty : false;
  const mark: Tool = {
    id: "mark",
    label: "Markeer als bijdrage",
    word: "Markeer",
    icon: "mark",
    expanded: asked || selected,
    off,
    run: () => setAsked(!asked),
  };
  return (
    <div className="note-bars" ref={innerRef}>
      {around && (
        <Toolbar label={around.label} tools={around.tools} onLeave={focus} className="place-tools" />
      )}
      <Toolbar
        label="Opmaak"
        tools={[mark, ...noteTools(state, run, actions.openLink)]}
        onLeave={focus}
        className="note-tools"
      />
      <MarkBar
        here={here}
        off={off}
        shown={asked || selected || here !== null}
        onMark={actions.mark}
        onDetails={actions.openDetails}
        onLeave={focus}
      />
    </div>
  );
}

/** Where the text will be. Without script it never comes: then the way to the page that needs none. */
function Skeleton({ reader }: { reader: string }) {
  return (
    <div className="note-skeleton">
      <p className="visually-hidden">We halen de nota op …</p>
      <span /> <span /> <span /> <span /> <span />
      <noscript>
        <p>
          Schrijven in de nota kan alleen met JavaScript.{" "}
          <a href={reader}>Lees de nota zonder te schrijven.</a>
        </p>
      </noscript>
    </div>
  );
}
