// Find, command, how things stand with the trust, lock: the same on every screen.
import { Button } from "react-aria-components";

import { Brand } from "../components/Brand";
import { useFrame } from "../components/frame";
import { Icon } from "../components/Icon";
import { Kbd } from "../components/Kbd";
import { useNavigate } from "../components/navigation";
import { appText, notReceivedText } from "../text/app";
import { homeText } from "../text/home";

type Props = {
  onPalette: () => void;
  onLock: () => void;
  /** Shows the in the home view; `null` on a screen of no one child. */
  onHome: (() => void) | null;
};

export function TopBar({ onPalette, onLock, onHome }: Props) {
  const frame = useFrame();
  const navigate = useNavigate();
  return (
    <header className="top">
      <Brand />
      <Button className="top__search" onPress={onPalette}>
        <Icon name="search" />
        <span className="grow ell">{appText.search}</span>
        <Kbd>/</Kbd>
      </Button>
      <Button className="top__button top__button--plain top__button--commands" onPress={onPalette}>
        {appText.commands} <Kbd>Ctrl K</Kbd>
      </Button>
      <Button
        className="top__button top__button--plain top__button--sync end"
        onPress={() => navigate({ screen: "sync" })}
      >
        <Icon name={frame.refused > 0 ? "warn" : frame.notReceived > 0 ? "in-file" : "tick"} />
        <span className="ell">{notReceivedText(frame)}</span>
      </Button>
      {onHome !== null && (
        <Button className="top__button" onPress={onHome}>
          <Icon name="home" />
          {homeText.enter} <Kbd>Ctrl H</Kbd>
        </Button>
      )}
      <Button className="top__button" onPress={onLock}>
        <Icon name="lock" />
        {appText.lock} <Kbd>Ctrl L</Kbd>
      </Button>
    </header>
  );
}
