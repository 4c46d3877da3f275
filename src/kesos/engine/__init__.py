"""What a rule is: verdict, fact, expression, citation, timeline, rule, score. No input, no output, no clock."""
