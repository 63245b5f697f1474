-- Transfers of the quarter ($1 to $2) by kind, and by where they stand now; those not sent count by the day they are planned for.
select case when grouping(kind) = 0 then coalesce(kind, 'not-known') end as part,
    count(*) filter (where state = 'preparing'),
    count(*) filter (where state in ('sent', 'received')),
    count(*) filter (where state = 'refused'),
    count(*) filter (where state in ('accepted', 'completed')),
    count(*) filter (where state = 'cancelled'),
    count(*) filter (where taken_on is not null)
from caseload.transfer_sides
where coalesce(sent_on, cancelled_on, planned_for) between $1::date and $2::date
group by grouping sets ((kind), ())
