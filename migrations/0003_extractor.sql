-- Which language model proposed an account; null: the rules.
alter table account add column extractor text;
