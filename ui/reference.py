"""The page at /docs: every call of the OpenAPI description as plain HTML that loads nothing from anywhere."""

from typing import Any

from ui.escape import as_html

_STYLE = """
:root{color-scheme:light dark}body{font:16px/1.6 system-ui,sans-serif;max-width:52rem;margin:3rem auto;padding:0 1.25rem}
h1{font-family:Georgia,serif;font-weight:500}h2{font-size:1.05rem;margin:2.5rem 0 .25rem}code{font-size:.92em}
.method{display:inline-block;min-width:4.2rem;font-weight:700}table{border-collapse:collapse;margin:.5rem 0;width:100%}
td,th{text-align:left;vertical-align:top;padding:.25rem 1rem .25rem 0;border-bottom:1px solid #8884}
summary{cursor:pointer}pre{overflow:auto;padding:1rem;background:#8881;border-radius:6px}
"""


def reference_page(description: dict[str, Any]) -> str:
    """The HTML page for an OpenAPI 3 description."""
    calls = "".join(
        _call(path, method, call)
        for path, calls in description["paths"].items()
        for method, call in calls.items()
    )
    nouns = "".join(
        _noun(name, schema) for name, schema in sorted(description["components"]["schemas"].items())
    )
    title = as_html(description["info"]["title"])
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}: API</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<style>{_STYLE}</style></head><body><h1>{title}: the API</h1>"
        f"<p>{as_html(description['info'].get('description', ''))} "
        'Machine-readable: <a href="/openapi.json">openapi.json</a>. Errors are problem documents (RFC 9457).</p>'
        f"{calls}<h1>Nouns</h1>{nouns}</body></html>"
    )


def _call(path: str, method: str, call: dict[str, Any]) -> str:
    parameters = "".join(
        f"<tr><td><code>{as_html(one['name'])}</code></td><td>in the {as_html(one['in'])}</td>"
        f"<td>{_kind(one['schema'])}{', required' if one.get('required') else ''}</td></tr>"
        for one in call.get("parameters", [])
    )
    bodies = "".join(
        f"<tr><td>body</td><td><code>{as_html(kind)}</code></td><td>{_kind(body['schema'])}</td></tr>"
        for kind, body in call.get("requestBody", {}).get("content", {}).items()
    )
    replies = "".join(
        f"<tr><td>gives</td><td>{as_html(status)}</td><td>{_kind(body.get('schema', {}))}</td></tr>"
        for status, reply in call.get("responses", {}).items()
        for body in reply.get("content", {}).values()
        if status.startswith("2")
    )
    return (
        f'<h2><span class="method">{as_html(method.upper())}</span> <code>{as_html(path)}</code></h2>'
        f"<p>{as_html(call.get('description', ''))}</p><table>{parameters}{bodies}{replies}</table>"
    )


def _noun(name: str, schema: dict[str, Any]) -> str:
    fields = "".join(
        f"<tr><td><code>{as_html(field)}</code></td><td>{_kind(kind)}</td>"
        f"<td>{as_html(kind.get('description', ''))}</td></tr>"
        for field, kind in schema.get("properties", {}).items()
    )
    described = as_html(schema.get("description", ""))
    return f'<h2 id="{as_html(name)}">{as_html(name)}</h2><p>{described}</p><table>{fields}</table>'


def _kind(schema: dict[str, Any]) -> str:
    if "$ref" in schema:
        name = as_html(schema["$ref"].rsplit("/", 1)[-1])
        return f'<a href="#{name}">{name}</a>'
    if options := schema.get("anyOf"):
        return " or ".join(_kind(option) for option in options)
    if schema.get("type") == "array":
        return f"list of {_kind(schema.get('items', {}))}"
    if "enum" in schema:
        return " or ".join(f"<code>{as_html(str(value))}</code>" for value in schema["enum"])
    if properties := schema.get("properties"):
        return ", ".join(f"<code>{as_html(name)}</code>: {_kind(kind)}" for name, kind in properties.items())
    return as_html(str(schema.get("const") or schema.get("format") or schema.get("type") or "text"))
