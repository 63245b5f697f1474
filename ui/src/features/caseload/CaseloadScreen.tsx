// The list of children: search as you type, sort, filter, open, record.
import { useEffect, useRef, useState, type RefObject } from "react";
import { Button as AriaButton, Input, SearchField } from "react-aria-components";

import { Button } from "../../components/Button";
import { Failed } from "../../components/Failed";
import { Icon } from "../../components/Icon";
import { Kbd } from "../../components/Kbd";
import { Loading } from "../../components/Loading";
import { useMemory } from "../../components/memory";
import { useNavigate } from "../../components/navigation";
import { useShortcut } from "../../components/useShortcut";
import { caseloadText } from "../../text/caseload";
import { reassignText } from "../../text/reassign";
import { CaseloadEmpty } from "./CaseloadEmpty";
import { CaseloadFilters, FIRST_FILTER } from "./CaseloadFilters";
import { CaseloadPreview } from "./CaseloadPreview";
import { CaseloadTable, ROW } from "./CaseloadTable";
import { CaseloadWeight } from "./CaseloadWeight";
import { allChildren, type Filters } from "./filters";
import { useCaseload } from "./useCaseload";

type Props = { search?: string };

const FRAMES_TO_WAIT = 10;

/** The rows get their places some frames after the list is there; before that there is nothing to scroll. */
function scrollWhenLaidOut(table: RefObject<HTMLTableElement | null>, top: number, frames = FRAMES_TO_WAIT): void {
  table.current?.scrollTo(0, top);
  if (frames > 0 && (table.current?.scrollTop ?? 0) < top) {
    requestAnimationFrame(() => scrollWhenLaidOut(table, top, frames - 1));
  }
}

export function CaseloadScreen({ search }: Props) {
  const navigate = useNavigate();
  const [kept, setFilters] = useMemory<Filters>("caseload filters", allChildren);
  const [asked, setAsked] = useState(search);
  const filters = asked === undefined ? kept : { ...allChildren, search: asked };
  const [selected, setSelected] = useMemory<string | null>("caseload chosen", null);
  const [shown, setShown] = useMemory("caseload rows", 0);
  const field = useRef<HTMLInputElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const { loaded, failure, loadingMore, loadMore, reload } = useCaseload(filters, shown);

  const change = (next: Filters) => {
    setAsked(undefined);
    setFilters(next);
  };
  const rows = loaded?.rows ?? [];
  // While searching, the first that fits is chosen, so that Enter opens it.
  const chosen =
    rows.find((row) => row.childId === selected) ?? (filters.search === "" ? null : (rows[0] ?? null));
  const open = (childId: string) => navigate({ screen: "child", childId });

  // Back from a child, the list stands where it was left.
  const placed = useRef(false);
  useEffect(() => {
    const place = loaded?.rows.findIndex((row) => row.childId === selected) ?? -1;
    if (loaded !== null) {
      setShown(loaded.rows.length);
    }
    if (loaded !== null && !placed.current) {
      placed.current = true;
      scrollWhenLaidOut(table, Math.max(0, (place - 5) * ROW));
    }
  }, [loaded, selected, setShown]);

  useShortcut("ArrowDown", () => table.current?.focus());
  useShortcut("/", () => field.current?.focus());
  useShortcut("f", () => document.getElementById(FIRST_FILTER)?.focus());
  useShortcut("r", () => chosen !== null && navigate({ screen: "contact", childId: chosen.childId }));

  return (
    <div className="caseload">
      <div className="caseload__head">
        <h1 tabIndex={-1}>{caseloadText.title}</h1>
        <SearchField
          className="caseload__search"
          aria-label={caseloadText.search}
          value={filters.search}
          onChange={(typed) => change({ ...filters, search: typed })}
          onSubmit={() => chosen !== null && open(chosen.childId)}
          onKeyDown={(event) => {
            if (event.key === "ArrowDown") {
              event.preventDefault();
              table.current?.focus();
            } else {
              event.continuePropagation();
            }
          }}
        >
          <Icon name="search" />
          <Input className="input" ref={field} placeholder={caseloadText.searchHint} autoComplete="off" spellCheck="false" />
          <AriaButton className="caseload__clear" aria-label={caseloadText.clearSearch}>
            <Icon name="x" />
          </AriaButton>
          <Kbd>/</Kbd>
        </SearchField>
        <div className="page-head__actions">
          <CaseloadWeight />
          <Button icon="users" onPress={() => navigate({ screen: "reassign", childIds: chosen === null ? [] : [chosen.childId] })}>
            {reassignText.open}
          </Button>
          <Button icon="import" onPress={() => navigate({ screen: "import" })}>
            {caseloadText.import}
          </Button>
          <Button icon="plus" onPress={() => navigate({ screen: "register-child" })}>
            {caseloadText.register}
          </Button>
        </div>
      </div>
      <div className="caseload__filters">
        <CaseloadFilters filters={filters} schools={loaded?.page.schools ?? []} onChange={change} />
        <p className="caseload__count" role="status">
          {loaded !== null && (
            <>
              {caseloadText.count(loaded.page.total, loaded.page.families)}{" "}
              {loaded.page.total !== loaded.page.caseload && caseloadText.ofAll(loaded.page.caseload)}
            </>
          )}
        </p>
      </div>
      <div className="caseload__body">
        <div className="caseload__list">
          {failure !== null && <Failed failure={failure} onRetry={reload} />}
          {loaded === null && failure === null && <Loading />}
          {loaded !== null && loaded.rows.length === 0 && (
            <CaseloadEmpty filters={filters} caseload={loaded.page.caseload} onClear={() => change(allChildren)} />
          )}
          {loaded !== null && loaded.rows.length > 0 && (
            <CaseloadTable
              rows={loaded.rows}
              chosen={chosen?.childId ?? null}
              sort={filters.sort}
              descending={filters.descending}
              loadingMore={loadingMore}
              tableRef={table}
              onChoose={setSelected}
              onSort={(sort, descending) => change({ ...filters, sort, descending })}
              onOpen={open}
              onLoadMore={loadMore}
            />
          )}
          <p className="caseload__foot">
            <span>
              <Kbd>↑</Kbd> <Kbd>↓</Kbd> {caseloadText.keys.move}
            </span>
            <span>
              <Kbd>Enter</Kbd> {caseloadText.keys.open}
            </span>
            <span>
              <Kbd>R</Kbd> {caseloadText.keys.record}
            </span>
            <span>
              <Kbd>/</Kbd> {caseloadText.keys.search}
            </span>
            <span>
              <Kbd>F</Kbd> {caseloadText.keys.filter}
            </span>
          </p>
        </div>
        <CaseloadPreview row={chosen} />
      </div>
    </div>
  );
}
