// In the home: what a family may see over the nurse's shoulder. It shows what the core lets out and asks for nothing else.
import { Button } from "react-aria-components";

import { Brand } from "../../components/Brand";
import { DemonstrationMark } from "../../components/DemonstrationMark";
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Icon } from "../../components/Icon";
import { Kbd } from "../../components/Kbd";
import { Loading } from "../../components/Loading";
import { useOnce } from "../../components/useOnce";
import type { HomeLeft } from "../../ipc/bindings";
import { homeText } from "../../text/home";
import { HomeVisit } from "./HomeVisit";
import { useLeaving } from "./useLeaving";
import "./home.css";

type Props = { onLeft: (left: HomeLeft) => void; onLock: () => void };

export function HomeScreen({ onLeft, onLock }: Props) {
  const { demonstration } = useFrame();
  const home = useOnce("home_view", {});
  const leaving = useLeaving({ onLeft, onLock });
  return (
    <div className="home">
      <header className="home__top">
        <Brand />
        <span className="top__button top__button--plain">
          <Icon name="home" />
          {homeText.name}
        </span>
        <span className="top__button top__button--plain end">
          <Icon name="laptop" />
          {homeText.saved}
        </span>
        <Button className="top__button" onPress={leaving.leave}>
          {homeText.leave} <Kbd>Ctrl H</Kbd>
        </Button>
        <Button className="top__button home__lock" onPress={onLock}>
          <Icon name="lock" />
          {homeText.lock} <Kbd>Esc Esc</Kbd>
        </Button>
      </header>
      {demonstration && <DemonstrationMark />}
      {home.state === "loading" && <Loading />}
      {home.state === "failed" && <Failed failure={home.failure} onRetry={home.reload} />}
      {home.state === "loaded" && <HomeVisit view={home.data} leaving={leaving} />}
    </div>
  );
}
