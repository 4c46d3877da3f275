"""What all instruments are made of: items, tallies of points, one reading for a record and one for a table."""
