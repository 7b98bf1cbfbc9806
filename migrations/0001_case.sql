-- One case: captures, what was read and understood from them, how it hangs together, and what failed.
-- JSON columns hold the shapes of src/model. Offsets are UTF-16 code units into report.text.

create table setting (
  name  text primary key,
  value text not null
);

-- Bytes lie in captures/ under their hash. `done` is the version stamp of the stages that understood it, null while pending.
create table capture (
  sha256      text primary key,
  input       text not null,
  bytes       integer not null,
  media_type  text not null,
  captured_at text not null,
  metadata    text not null,
  done        text
);
create index capture_done on capture (done);

create table problem (
  code     text not null,
  input    text not null,
  message  text not null,
  severity text not null,
  stage    text not null,
  sha256   text references capture (sha256),
  noted_at text not null,
  primary key (input, code, message)
);
create index problem_of_capture on problem (sha256);

create table outlet (
  id          text primary key,
  name        text not null,
  reliability text
);

-- `number` stands for the id in the large indexes below; it depends on the order of arrival and is never shown.
create table report (
  number    integer primary key,
  id        text not null unique,
  sha256    text not null unique references capture (sha256),
  input     text not null,
  key       text,
  url       text,
  title     text,
  outlet_id text references outlet (id),
  byline    text,
  published text,
  language  text not null,
  text      text not null,
  origin_id text,
  traced    text
);
create index report_origin on report (origin_id);
create index report_outlet on report (outlet_id);
create index report_published on report (published);
create index report_traced on report (traced, id);

-- A report's marks are only ever wanted together: one JSON list.
create table report_marks (
  report_id text primary key references report (id) on delete cascade,
  marks     text not null
) without rowid;

-- `number` as in report.
create table account (
  number       integer primary key,
  id           text not null unique,
  report_id    text not null references report (id) on delete cascade,
  type         text not null,
  modality     text not null,
  anchor_start integer not null,
  anchor_end   integer not null,
  incident_id  text,
  linked       text
);
create index account_report on account (report_id);
create index account_incident on account (incident_id);
create index account_linked on account (linked, report_id, id);

create table statement (
  account_id text not null references account (id) on delete cascade,
  field      text not null,
  position   integer not null,
  value      text not null,
  start      integer not null,
  "end"      integer not null,
  said_by    text,
  hedged     integer not null,
  derived    text,
  primary key (account_id, field, position)
) without rowid;

create table claim (
  id         text primary key,
  report_id  text not null references report (id) on delete cascade,
  kind       text not null,
  measure    text not null,
  unit       text,
  value      text,
  period     text,
  per        text,
  place      text,
  comparison text,
  said_by    text,
  series     text not null,
  start      integer not null,
  "end"      integer not null
);
create index claim_report on claim (report_id);
create index claim_series on claim (series);

-- Rare features of a report, by which reports that may share text are found. `report` is its number.
create table trace_key (
  key    integer not null,
  report integer not null,
  primary key (key, report)
) without rowid;

-- In how many reports of an outlet a sentence stands: what recurs is page furniture.
create table sentence_count (
  outlet_id text not null,
  hash      integer not null,
  reports   integer not null,
  primary key (outlet_id, hash)
) without rowid;
create index sentence_recurring on sentence_count (outlet_id) where reports >= 3;

-- In how many reports of the case a word stands.
create table word_count (
  word    text primary key,
  reports integer not null
) without rowid;

-- What a report added to the three tables above (JSON lists), so that it can be taken out of them again.
create table counted (
  report_id  text primary key references report (id) on delete cascade,
  words      text not null,
  sentences  text not null,
  trace_keys text not null
) without rowid;

create table lineage (
  from_id  text not null references report (id) on delete cascade,
  to_id    text not null references report (id) on delete cascade,
  relation text not null,
  directed integer not null,
  score    real not null,
  passages text not null,
  added    text not null,
  reasons  text not null,
  primary key (from_id, to_id)
) without rowid;
create index lineage_to on lineage (to_id);

-- Features of an account, by which accounts that may tell the same incident are found. `account` is its number.
create table link_key (
  key     integer not null,
  account integer not null,
  primary key (key, account)
) without rowid;

-- What comparing an account needs, as `link` packs it, and its keys above (a JSON list).
create table linkable (
  account_id text primary key references account (id) on delete cascade,
  keys       text not null,
  packed     text not null
) without rowid;

create table judgement (
  left_id  text not null references account (id) on delete cascade,
  right_id text not null references account (id) on delete cascade,
  verdict  text not null,
  score    real not null,
  reasons  text not null,
  by       text not null,
  primary key (left_id, right_id)
) without rowid;
create index judgement_right on judgement (right_id);

-- Accounts whose incident must be worked out again.
create table to_weigh (
  account_id text primary key references account (id) on delete cascade
) without rowid;

create table incident (
  id          text primary key,
  type        text not null,
  label       text not null,
  origins     integer not null,
  fields      text not null,
  grade       text not null,
  reasons     text not null,
  review      text not null,
  -- For filters: the days that the best `when` spans, as days since 1970-01-01; the best place; conflicting fields.
  first_day   integer,
  last_day    integer,
  lat         real,
  lon         real,
  conflicts   integer not null
);
create index incident_type on incident (type);
create index incident_days on incident (first_day, last_day);

create virtual table report_text using fts5 (title, text, content = 'report', tokenize = 'unicode61 remove_diacritics 2');
create trigger report_text_insert after insert on report begin
  insert into report_text (rowid, title, text) values (new.rowid, new.title, new.text);
end;
create trigger report_text_delete after delete on report begin
  insert into report_text (report_text, rowid, title, text) values ('delete', old.rowid, old.title, old.text);
end;
create trigger report_text_update after update of title, text on report begin
  insert into report_text (report_text, rowid, title, text) values ('delete', old.rowid, old.title, old.text);
  insert into report_text (rowid, title, text) values (new.rowid, new.title, new.text);
end;
