// Why the list is empty, what is good about it, and the way on.
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { useNavigate } from "../../components/navigation";
import { caseloadText } from "../../text/caseload";
import { allChildren, isFiltered, type Filters } from "./filters";

type Props = { filters: Filters; caseload: number; onClear: () => void };

export function CaseloadEmpty({ filters, caseload, onClear }: Props) {
  const navigate = useNavigate();
  if (caseload === 0 && filters.search === "" && !isFiltered(filters)) {
    return (
      <EmptyState title={caseloadText.emptyCaseload}>
        <p>{caseloadText.emptyCaseloadTodo}</p>
        <p className="row wrap">
          <Button kind="go" icon="import" onPress={() => navigate({ screen: "import" })}>
            {caseloadText.import}
          </Button>
          <Button icon="plus" onPress={() => navigate({ screen: "register-child" })}>
            {caseloadText.register}
          </Button>
        </p>
      </EmptyState>
    );
  }
  const onlyNotReceived =
    filters.notReceivedOnly && filters.search === "" && !isFiltered({ ...allChildren, ...filters, notReceivedOnly: false });
  return (
    <EmptyState title={onlyNotReceived ? caseloadText.emptyNotReceived : caseloadText.emptySearch}>
      <p>{onlyNotReceived ? caseloadText.emptyNotReceivedTodo : caseloadText.emptySearchTodo}</p>
      <p>
        <Button onPress={onClear}>{caseloadText.clearFilters}</Button>
      </p>
    </EmptyState>
  );
}
