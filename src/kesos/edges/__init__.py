"""Somebody's tool: sheets, the command line, exports. Optional packages live here and nowhere below."""
