-- What others were told of a mark, which is less than the mark when a clock was ahead. It is never raised for the same mark.

alter table progress add column told_up_to timestamptz;
