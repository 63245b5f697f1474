// The school year's measurements in population bands: counts for statistics, apart from every child and every letter.
import { Failed } from "../../components/Failed";
import { Loading } from "../../components/Loading";
import { useQuery } from "../../ipc/useQuery";
import type { PopulationYear } from "../../ipc/bindings";
import { lettersText as words, populationText } from "../../text/letters";
import { ncmpYearText } from "../../text/school";

const shown = (count: number | null) => count ?? words.hidden;

export function YearFigures({ schoolYear }: { schoolYear: number }) {
  const query = useQuery("population_figures", { schoolYear });
  if (query.state === "loading") return <Loading />;
  if (query.state === "failed") return <Failed failure={query.failure} onRetry={query.reload} />;
  return (
    <>
      <p>{words.figuresSub(query.data.scheme)}</p>
      {query.data.years.map((year) => (
        <Year key={year.year} year={year} />
      ))}
      <p>{words.figuresHidden}</p>
    </>
  );
}

function Year({ year }: { year: PopulationYear }) {
  return (
    <section aria-label={ncmpYearText[year.year]}>
      <h2>{ncmpYearText[year.year]}</h2>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{words.band}</th>
            <th scope="col">{words.children}</th>
          </tr>
        </thead>
        <tbody>
          {year.bands.map(({ band, children }) => (
            <tr key={band}>
              <th scope="row">{populationText[band]}</th>
              <td>{shown(children)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{words.measured}</th>
            <td>{shown(year.measured)}</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}
