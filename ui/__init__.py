"""The doors: browser, HTTP, command line. Imports qa and ingest."""
