-- By what words an account is looked for: those of the paragraphs that its quotes stand in. Its rows are numbered as in account.
create virtual table account_text using fts5 (words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2');
create trigger account_text_delete after delete on account begin
  delete from account_text where rowid = old.number;
end;
