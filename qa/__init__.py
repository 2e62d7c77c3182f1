"""The core: a question in, a cited answer out. Knows no web framework, no file format, no HTML."""
