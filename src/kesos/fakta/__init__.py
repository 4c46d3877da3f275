"""The vocabulary: every fact declared once, the records, identity numbers, and the index of regulations."""
