// What comes next: the programme's own name for it, and the time that is agreed.
import type { HomeView } from "../../ipc/bindings";
import { contactTypeText } from "../../text/codes";
import { homeText } from "../../text/home";

export function HomeNext({ view }: { view: HomeView }) {
  const { next, seeingAgain } = view;
  return (
    <section className="home__card" aria-labelledby="home-next">
      <h2 id="home-next">{homeText.next}</h2>
      <dl className="home__next">
        <div>
          <dt>{next === null ? homeText.nothingNext : contactTypeText[next.contactType]}</dt>
          <dd>{next === null ? homeText.toAgree : homeText.nextFrom(next.from)}</dd>
        </div>
        <div>
          <dt>{homeText.seeAgain}</dt>
          <dd>
            <strong>{seeingAgain === null ? homeText.toAgree : homeText.at(seeingAgain.on, seeingAgain.at)}</strong>
          </dd>
        </div>
      </dl>
    </section>
  );
}
