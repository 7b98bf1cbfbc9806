-- Worked out from the log: statements that a person struck out (they stand here in place of `statement`) or added (they stand in
-- both). Understood anew, a report loses both; the next build lays the log over it again.
create table decided_statement (
  account_id  text not null references account (id) on delete cascade,
  field       text not null,
  position    integer not null,
  value       text not null,
  start       integer not null,
  "end"       integer not null,
  said_by     text,
  hedged      integer not null,
  derived     text,
  verdict     text not null,
  decision_id text not null,
  primary key (account_id, field, position, verdict)
) without rowid;
