-- What people decided: a log that only grows, kept apart from all that is derived and laid over it again after every build.

-- `act` and `ties` hold the shapes of src/model/decision.ts and src/model/reattach.ts; an undo is a line of its own.
-- `ties` are the quotes the act was about: ids are made anew by a build, quotes are not.
create table decision (
  position integer primary key,
  id       text not null unique,
  act      text not null,
  ties     text not null,
  by       text not null,
  at       text not null,
  why      text
);
create trigger decision_is_never_changed before update on decision begin
  select raise(abort, 'a decision is never changed: an undo is a line of its own');
end;
create trigger decision_is_never_removed before delete on decision begin
  select raise(abort, 'a decision is never removed: an undo is a line of its own');
end;

-- Worked out from the log, for the pipeline: which accounts a person holds to tell one incident, or not.
create table decided_pair (
  left_id     text not null references account (id) on delete cascade,
  right_id    text not null references account (id) on delete cascade,
  verdict     text not null,
  decision_id text not null,
  primary key (left_id, right_id)
) without rowid;
create index decided_pair_right on decided_pair (right_id);

-- Worked out from the log: how two reports hang together. No relation: they are independent.
create table decided_lineage (
  from_id     text not null references report (id) on delete cascade,
  to_id       text not null references report (id) on delete cascade,
  relation    text,
  decision_id text not null,
  primary key (from_id, to_id)
) without rowid;
create index decided_lineage_to on decided_lineage (to_id);
