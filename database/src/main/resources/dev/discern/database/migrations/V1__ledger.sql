-- The types between braces are the vendor's; see Vendor.

create table job (
  id ${id} not null primary key,
  pipeline ${text} not null,
  caller ${text} not null,
  trace ${text} not null,
  created_at ${time} not null,
  cancelled_at ${time}
)${table};

create table item (
  id ${id} not null primary key,
  job ${id},
  place integer not null,
  object_key ${text} not null,
  state varchar(16) not null,
  size bigint not null,
  received_at ${time} not null,
  changed_at ${time} not null,
  reason ${text},
  forgotten_at ${time},
  forgotten_by ${text}
)${table};
create index item_of_job on item (job, place);
create index item_by_state on item (state, changed_at, id);

create table model_version (
  digest ${id} not null primary key,
  name ${text} not null,
  version integer not null,
  labels ${text} not null,
  decision ${text} not null,
  provenance ${text} not null,
  first_used_at ${time} not null
)${table};

create table prediction (
  number bigint not null primary key,
  item ${id} not null,
  model varchar(255) not null,
  version integer not null,
  facts ${id},
  recorded_at ${time} not null,
  pipeline varchar(255),
  job ${id},
  object_key ${text},
  name ${text},
  etag ${text},
  size bigint,
  sha256 ${text},
  caller ${text},
  decision varchar(16),
  label varchar(255),
  probability double precision,
  scores ${text},
  verdict ${text},
  code ${text},
  reason ${text},
  image_size ${text},
  decode_nanos bigint,
  preprocess_nanos bigint,
  predict_nanos bigint,
  worker ${text},
  attempt integer,
  arrived_at ${time},
  begun_at ${time},
  ended_at ${time},
  trace ${text},
  content_hash ${id} not null,
  previous_hash ${id} not null,
  hash ${id} not null,
  forgotten_at ${time},
  forgotten_by ${text},
  constraint prediction_once unique (item, model, version)
)${table};
create index prediction_of_pipeline on prediction (pipeline, number);
create index prediction_of_label on prediction (label, number);
create index prediction_of_job on prediction (job, number);
create index prediction_at on prediction (recorded_at);

-- One row, locked by whoever adds to the chain: numbers have no gaps.
create table chain_head (
  id integer not null primary key,
  number bigint not null,
  hash ${id} not null
)${table};
insert into chain_head (id, number, hash) values (1, 0, '');

create table notice (
  id varchar(255) not null primary key,
  kind varchar(64) not null,
  topic varchar(255) not null,
  instruction ${text} not null,
  item ${id} not null,
  number bigint not null,
  part integer not null,
  created_at ${time} not null,
  first_due_at ${time} not null,
  due_at ${time} not null,
  state varchar(16) not null,
  attempts integer not null,
  claimed_until ${time},
  outcome ${text},
  delivered_at ${time},
  given_up_at ${time}
)${table};
create index notice_due on notice (kind, state, due_at);
create index notice_of_item on notice (item);
create index notice_of_topic on notice (topic, delivered_at);
create index notice_in_order on notice (number, part);

create table idempotency_key (
  digest ${id} not null primary key,
  job ${id} not null,
  used_at ${time} not null
)${table};

create table review (
  number bigint not null primary key,
  label ${text},
  reviewer ${text},
  reviewed_at ${time}
)${table};

-- What the desk that Discern replaces kept of every photo.
create view logs as
select
  number as image_id,
  name as image_name,
  case when decision = 'accepted' then label else decision end as image_class
from prediction
where forgotten_at is null;
