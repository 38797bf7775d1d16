create index journal_by_act on journal (act, act_id desc);
