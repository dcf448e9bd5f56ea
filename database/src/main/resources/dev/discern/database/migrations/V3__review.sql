-- For the review page: what waits for a person's word, among all that they have spoken about.
create index review_to_do on review (reviewed_at, number);
