-- A routed lead is written when it is decided and again when it is placed: with room beside it the second time touches no index.
alter table routed_lead set (fillfactor = 60);
