// Ctrl+K: a child or a command, by a few letters.
import { useState } from "react";
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
} from "react-aria-components";

import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Icon } from "../../components/Icon";
import { Kbd } from "../../components/Kbd";
import { useNavigate, type Route } from "../../components/navigation";
import { paletteText } from "../../text/palette";
import { personName } from "../../text/people";
import { ChildLine } from "./ChildLine";
import { commandGroups } from "./commands";
import { useChildSearch } from "./useChildSearch";

/** Everything, or only the child to record a contact with. */
export type PaletteMode = "all" | "record";

type Props = {
  mode: PaletteMode;
  onClose: () => void;
  onLock: () => void;
  onRecord: () => void;
  /** Shows the in the home view; `null` on a screen of no one child. */
  onHome: (() => void) | null;
  /** Asks which save would be undone. */
  onUndo: () => void;
};

const CHILD = "child ";

export function CommandPalette({ mode, onClose, onLock, onRecord, onHome, onUndo }: Props) {
  const navigate = useNavigate();
  const { levelNames } = useFrame();
  const [words, setWords] = useState("");
  const recording = mode === "record";
  const { words: answered, rows, failure } = useChildSearch(words, recording);
  const groups = recording ? [] : commandGroups(answered, rows[0], onHome !== null, levelNames);
  const commands = groups.flatMap((group) => group.commands);
  const label = recording ? paletteText.recordLabel : paletteText.label;

  const act = (key: string) => {
    if (key.startsWith(CHILD)) {
      const childId = key.slice(CHILD.length);
      const to: Route = recording ? { screen: "contact", childId } : { screen: "child", childId };
      navigate(to);
      return;
    }
    const command = commands.find((candidate) => candidate.id === key);
    if (command === undefined) {
      return;
    }
    if (command.act === "lock") {
      onLock();
    } else if (command.act === "record") {
      onRecord();
    } else if (command.act === "home") {
      onHome?.();
    } else if (command.act === "undo") {
      onClose();
      onUndo();
    } else {
      navigate(command.act);
    }
  };

  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className="palette">
        <Dialog className="palette__inside" aria-label={label}>
          <Autocomplete inputValue={words} onInputChange={setWords}>
            <SearchField
              className="palette__field"
              aria-label={label}
              autoFocus
              onKeyDown={(event) => {
                // Escape closes at once; the words go with it.
                if (event.key === "Escape") {
                  onClose();
                } else {
                  event.continuePropagation();
                }
              }}
            >
              <Icon name={recording ? "pencil" : "search"} size="large" />
              <Input
                className="palette__input"
                placeholder={recording ? paletteText.recordPlaceholder : paletteText.placeholder}
                autoComplete="off"
                spellCheck="false"
              />
              <Kbd>Esc</Kbd>
            </SearchField>
            {failure && <Failed failure={failure} />}
            <Menu
              className="palette__list"
              aria-label={label}
              onAction={(key) => act(String(key))}
              renderEmptyState={() => (
                <p className="palette__none">
                  <b>{paletteText.none}</b> {paletteText.noneTodo}
                </p>
              )}
            >
              {rows.length > 0 && (
                <MenuSection id="children" aria-label={paletteText.children}>
                  <Header className="palette__group">{paletteText.children}</Header>
                  {rows.map((row) => (
                    <MenuItem
                      key={row.childId}
                      id={`${CHILD}${row.childId}`}
                      textValue={personName(row.family, row.given)}
                      className="palette__item"
                    >
                      <Icon name="user" />
                      <ChildLine row={row} words={answered} />
                    </MenuItem>
                  ))}
                </MenuSection>
              )}
              {groups.map((group) => (
                <MenuSection id={group.title} key={group.title} aria-label={group.title}>
                  <Header className="palette__group">{group.title}</Header>
                  {group.commands.map((command) => (
                    <MenuItem key={command.id} id={command.id} textValue={command.label} className="palette__item">
                      <Icon name={command.icon} />
                      <span className="grow ell">{command.label}</span>
                      {command.keys && <Kbd>{command.keys}</Kbd>}
                    </MenuItem>
                  ))}
                </MenuSection>
              ))}
            </Menu>
          </Autocomplete>
          <p className="palette__foot">
            <span>
              <Kbd>↑</Kbd> <Kbd>↓</Kbd> {paletteText.keys.choose}
            </span>
            <span>
              <Kbd>Enter</Kbd> {paletteText.keys.open}
            </span>
            <span>
              <Kbd>Esc</Kbd> {paletteText.keys.close}
            </span>
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
