"""How a rule is read: for one record, for a table, in words, as the next question. They know no subject."""
