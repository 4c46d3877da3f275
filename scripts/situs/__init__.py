"""The generated pages of the site."""
