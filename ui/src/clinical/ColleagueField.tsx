// A colleague by name: any name can be typed, those known already are offered.
import {
  Button as AriaButton, ComboBox, Input, Label, ListBox, ListBoxItem, Popover,
} from "react-aria-components";

import { FieldMessages, fieldClass } from "../components/Field";
import { Icon } from "../components/Icon";
import { useQuery } from "../ipc/useQuery";
import { teamText } from "../text/team";
import "./colleague-field.css";

type Props = {
  name: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  error?: string;
  autoFocus?: boolean;
};

export function ColleagueField({ name, label, value, onChange, hint, error, autoFocus }: Props) {
  const known = useQuery("colleagues", {}, { keep: true });
  const names = known.state === "loaded" ? known.data.names : [];
  return (
    <ComboBox
      className={fieldClass(error)}
      id={name}
      inputValue={value}
      onInputChange={onChange}
      allowsCustomValue
      menuTrigger="input"
      isInvalid={error !== undefined && error !== ""}
      validationBehavior="aria"
      autoFocus={autoFocus}
    >
      <Label className="field__label">{label}</Label>
      <FieldMessages hint={hint} error={error} />
      <div className="colleague">
        <Input className="input" spellCheck="false" autoComplete="off" />
        <AriaButton className="colleague__button" aria-label={teamText.showNames}>
          <Icon name="down" />
        </AriaButton>
      </div>
      <Popover className="menu">
        <ListBox className="menu__list" items={names.map((known) => ({ id: known }))}>
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.id} className="menu__item">
              {item.id}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
