-- For retention: what has come to its end and is not forgotten, the oldest first.
create index item_to_forget on item (forgotten_at, changed_at, id);
