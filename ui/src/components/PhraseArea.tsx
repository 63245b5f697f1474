// Words of a nurse, into which she puts her own phrases: `;name` and Tab or Enter, or a list she searches (Ctrl ;). Tab goes
// from blank to blank.
import { useLayoutEffect, useRef, type ReactNode } from "react";
import { Autocomplete, Button, Input, Menu, MenuItem, MenuTrigger, Popover, SearchField, useFilter } from "react-aria-components";

import { phraseText } from "../text/phrase";
import { Icon } from "./Icon";
import { askedFor, nextBlank, putIn, type PhraseText, type Selected } from "./phraseText";
import { BareTextArea } from "./BareTextArea";

type Props = {
  name: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  phrases: readonly PhraseText[];
  hint?: ReactNode;
  error?: string;
  rows?: number;
  autoFocus?: boolean;
};

export function PhraseArea({ phrases, onChange, ...field }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const wanted = useRef<Selected | null>(null);
  // The caret is set once the new words are drawn.
  useLayoutEffect(() => {
    const next = wanted.current;
    if (next !== null && area.current?.value === next.text) {
      wanted.current = null;
      area.current.focus();
      area.current.setSelectionRange(next.from, next.to);
    }
  });
  const put = (next: Selected) => {
    wanted.current = next;
    onChange(next.text);
  };
  const selected = (): Selected => {
    const { selectionStart = field.value.length, selectionEnd = field.value.length } = area.current ?? {};
    return { text: field.value, from: selectionStart, to: selectionEnd };
  };
  return (
    <BareTextArea
      {...field}
      onChange={onChange}
      inputRef={area}
      beside={phrases.length === 0 ? undefined : <PhraseMenu label={field.label} phrases={phrases} onChoose={(words) => put(putIn(selected(), words))} />}
      onKeyDown={(event) => {
        if (event.ctrlKey && event.key === ";") {
          event.preventDefault();
          event.currentTarget.closest(".field")?.querySelector<HTMLElement>(".phrase-menu")?.click();
          return;
        }
        const plain = !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey && !event.nativeEvent.isComposing;
        if (!plain || (event.key !== "Tab" && event.key !== "Enter")) return;
        const now = selected();
        const asked = now.from === now.to ? askedFor(now.text, now.from, phrases) : null;
        if (asked !== null) {
          event.preventDefault();
          put(putIn({ ...now, from: asked.from }, asked.phrase.text));
          return;
        }
        // Behind the last blank Tab leaves the field, so that nobody is held in it.
        const blank = event.key === "Tab" ? nextBlank(now.text, now.to) : null;
        if (blank !== null) {
          event.preventDefault();
          event.currentTarget.setSelectionRange(blank.from, blank.to);
        }
      }}
    />
  );
}

type MenuProps = { label: string; phrases: readonly PhraseText[]; onChoose: (words: string) => void };

function PhraseMenu({ label, phrases, onChoose }: MenuProps) {
  const { contains } = useFilter({ sensitivity: "base" });
  return (
    <MenuTrigger>
      <Button className="phrase-menu" aria-label={phraseText.putInto(label)} excludeFromTabOrder>
        {phraseText.menu}
        <Icon name="down" size="tag" />
      </Button>
      <Popover className="menu" placement="bottom end">
        <Autocomplete filter={contains}>
          <SearchField className="phrase-menu__search" aria-label={phraseText.find} autoFocus>
            <Input className="input" placeholder={phraseText.find} autoComplete="off" spellCheck="false" />
          </SearchField>
          <Menu
            className="menu__list"
            aria-label={phraseText.menu}
            renderEmptyState={() => <p className="phrase-menu__none">{phraseText.notFound}</p>}
            onAction={(key) => {
              const chosen = phrases.find((phrase) => phrase.name === key);
              if (chosen !== undefined) onChoose(chosen.text);
            }}
          >
            {phrases.map((phrase) => (
              <MenuItem key={phrase.name} id={phrase.name} textValue={`${phrase.name} ${phrase.text}`} className="menu__item phrase-menu__item">
                <strong>;{phrase.name}</strong> <span>{phrase.text}</span>
              </MenuItem>
            ))}
          </Menu>
        </Autocomplete>
      </Popover>
    </MenuTrigger>
  );
}
