// A chip that opens a menu of things to tick.
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";

import { Icon } from "./Icon";

type Props<T extends string> = {
  label: string;
  options: readonly { value: T; label: string }[];
  values: readonly T[];
  onChange: (values: T[]) => void;
  buttonId?: string;
};

export function FilterMenu<T extends string>({ label, options, values, onChange, buttonId }: Props<T>) {
  const chosen = options.filter((option) => values.includes(option.value)).map((option) => option.label);
  const words = chosen.length === 0 ? label : `${label}: ${chosen.slice(0, 2).join(", ")}`;
  return (
    <MenuTrigger>
      <Button className={chosen.length === 0 ? "chip" : "chip chip--on"} id={buttonId}>
        {words}
        {chosen.length > 2 && ` +${chosen.length - 2}`}
        <Icon name="down" />
      </Button>
      <Popover className="menu" placement="bottom start">
        <Menu
          className="menu__list"
          aria-label={label}
          selectionMode="multiple"
          selectedKeys={values}
          onSelectionChange={(keys) =>
            onChange(options.filter((option) => keys === "all" || keys.has(option.value)).map((option) => option.value))
          }
        >
          {options.map((option) => (
            <MenuItem key={option.value} id={option.value} textValue={option.label} className="menu__item">
              <span className="check__box" aria-hidden="true">
                <Icon name="tick" />
              </span>
              {option.label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
