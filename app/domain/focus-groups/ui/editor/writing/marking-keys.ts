import { Plugin, type Command } from "prosemirror-state";
import type { KeyDoors } from "./keys";

/**
 * Alt+Shift with a digit. By the place of the key, for with these two held every keyboard gives another letter, on
 * a Belgian one a digit or a sign.
 */
export function markingKeys(commands: ReadonlyMap<string, Command>, doors: KeyDoors): Plugin {
  return new Plugin({
    props: {
      handleKeyDown(view, event) {
        if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return false;
        if (event.code === "Digit9") doors.openPassage();
        const command = commands.get(event.code);
        if (!command && event.code !== "Digit9") return false;
        event.preventDefault();
        if (command && !command(view.state, view.dispatch, view))
          doors.say("Hier staat nog geen tekst om te markeren.");
        return true;
      },
    },
  });
}
