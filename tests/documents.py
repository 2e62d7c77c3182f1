"""Real files of every kind that is taken in, made on the spot: what a test says of a story, in the format that it wants."""

import io
import json
import zipfile
from collections.abc import Sequence
from datetime import datetime
from email.message import EmailMessage

import docx
from reportlab.lib.pagesizes import letter
from reportlab.pdfgen import canvas

_METALS = ("yttrium", "tungsten", "gallium", "bismuth", "indium", "tellurium", "samarium", "scandium")


def story(number: int) -> tuple[str, list[str]]:
    """Title and paragraphs of the story of this number; no two are alike."""
    metal = _METALS[number % len(_METALS)]
    title = f"Quota {number} for {metal} takes effect"
    return title, [
        f"The ministry set quota number {number} for {metal} at {number * 7 + 400} tonnes, and it will hand out licences twice a year.",
        f"Producers had asked for {number * 9 + 600} tonnes. They will get the difference of notice {number} as a reserve if prices rise.",
    ]


def html_of(number: int) -> str:
    title, paragraphs = story(number)
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f"<html><head><title>{title}</title><meta property='article:published_time' content='2024-05-03'></head>"
        f"<body><nav><a href='/'>Home</a></nav><main><article><h1>{title}</h1>{body}</article></main></body></html>"
    )


def mhtml_of(number: int, address: str) -> bytes:
    head = (
        f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {address}\r\nSubject: x\r\n"
        "Date: Sat, 1 Jun 2024 10:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="----b"\r\n\r\n'
        "------b\r\nContent-Type: text/css\r\nContent-Location: cid:css\r\n\r\np { color: red }\r\n"
        "------b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n"
        f"Content-Location: {address}\r\n\r\n"
    )
    body = html_of(number).replace("=", "=3D")
    return (head + body + "\r\n------b--\r\n").encode()


def mail_of(number: int, charset: str = "utf-8") -> bytes:
    title, paragraphs = story(number)
    mail = EmailMessage()
    mail["Subject"], mail["From"] = title, "Metals Weekly <news@metals.example>"
    mail["Date"] = "Fri, 03 May 2024 23:30:00 -0500"
    mail.set_content("\n\n".join(paragraphs), charset=charset, cte="quoted-printable")
    cells = "".join(f"<tr><td>{paragraph}</td></tr>" for paragraph in paragraphs)
    mail.add_alternative(
        "<html><body><div style='display:none'>Preview words</div><a href='https://t.example/1'>View this email in your browser</a>"
        f"<table>{cells}<tr><td><a href='https://t.example/2'>Unsubscribe</a></td></tr><tr><td>1 Main Street</td></tr></table></body></html>",
        subtype="html",
        charset=charset,
        cte="quoted-printable",
    )
    return bytes(mail)


def pdf_of(
    number: int,
    columns: Sequence[Sequence[str]] = (),
    pages: int = 1,
    head: str = "",
    encrypt: str = "",
    sheets: Sequence[Sequence[str]] = (),
) -> bytes:
    """A PDF; `columns` are drawn row by row across, as some programs do; `sheets` are the lines of each page."""
    title, paragraphs = story(number)
    file = io.BytesIO()
    page = canvas.Canvas(file, pagesize=letter, encrypt=encrypt or None)
    page.setTitle(title)
    for sheet in range(1, pages + 1):
        page.setFont("Times-Roman", 9)
        if head:
            page.drawString(60, 760, head.replace("#", str(sheet)))
        page.drawCentredString(306, 30, f"Page {sheet} of {pages}")
        if sheet == 1:
            page.setFont("Times-Bold", 15)
            page.drawString(60, 720, title)
        page.setFont("Times-Roman", 10)
        height = 690.0
        for line in sheets[sheet - 1] if sheets else ():
            page.drawString(60, height, line)
            height -= 12
        for row in range(max(map(len, columns), default=0)):
            for place, column in enumerate(columns):
                if row < len(column):
                    page.drawString(60 + 260 * place, height, column[row])
            height -= 12
        if not columns and not sheets:
            for paragraph in paragraphs:
                for line in _wrapped(paragraph, 80):
                    page.drawString(60, height, line)
                    height -= 12
                height -= 9
        page.showPage()
    page.save()
    return file.getvalue()


def scan() -> bytes:
    file = io.BytesIO()
    page = canvas.Canvas(file, pagesize=letter)
    page.rect(50, 50, 400, 600, fill=1)
    page.showPage()
    page.save()
    return file.getvalue()


def word_of(number: int) -> bytes:
    title, paragraphs = story(number)
    document = docx.Document()
    document.core_properties.author = "Ann Lee"
    document.core_properties.created = datetime(2024, 5, 2)
    document.add_heading(title, 0)
    document.add_paragraph(paragraphs[0])
    document.add_heading("What is next", 2)
    for item in ("Forms appear in June.", "Fees stay as they are."):
        document.add_paragraph(item, style="List Bullet")
    table = document.add_table(rows=2, cols=2)
    for cell, words in zip(table._cells, ("Country", "Tonnes", "Norway", str(number)), strict=True):
        cell.text = words
    document.add_paragraph(paragraphs[1])
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def record_of(number: int, **more: object) -> dict[str, object]:
    title, paragraphs = story(number)
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return {"headline": title, "content": body, "date": "2024-05-03T10:00:00Z", "site_name": "Wire", **more}


def records_file(*records: object) -> bytes:
    return "\n".join(each if isinstance(each, str) else json.dumps(each) for each in records).encode()


def archive(files: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return file.getvalue()


def _wrapped(text: str, width: int) -> list[str]:
    lines = [""]
    for word in text.split():
        lines[-1:] = (
            [f"{lines[-1]} {word}".strip()] if len(lines[-1]) + len(word) < width else [lines[-1], word]
        )
    return lines
