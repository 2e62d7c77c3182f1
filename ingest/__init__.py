"""From a location to an article in the library. Imports qa, never ui."""
