"""Whether a question is in another language than English, and in which: by its script, else by small words. Pure.

The language of an article is told by `ingest.language`, from far more words; a question has few, and most are names.
"""

import re

_LETTER = re.compile(r"[^\W\d_]")
_SCRIPTS = {
    "Japanese": "[\u3041-\u30ff]",
    "Chinese": "[\u3400-\u9fff]",
    "Korean": "[\uac00-\ud7af]",
}
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
# Letters of another script than the Latin from which a question is in another language, and letters of Japanese's own
# from which Chinese characters are Japanese.
_MOSTLY, _SOME = 0.5, 0.05
OTHER = "a language other than English"

# Words that are rare in English; those that are names too, or parts of them ("El Paso", "MIT"), count only beside others.
_SMALL = {
    "German": "ist sind wird werden wurde wurden haben gibt gilt gelten kann können muss müssen darf für und oder nicht mit vom "
    "zum zur auf aus bei nach über seit wann wer wie warum wo welche welcher welches welchen eine einen einer ein das dem",
    "French": "est sont été dans pour que qui quoi quand quel quelle quels quelles comment pourquoi où sur aux avec ne pas il elle "
    "ont depuis cette ces les une",
    "Spanish": "es son está están fue qué cuándo quién cómo cuál cuáles dónde por para sobre desde hasta ha han hay una que",
    "Italian": "è sono che chi cosa quando perché quale quali dove gli della delle dei degli nel nella alla sulla hanno una il",
    "Portuguese": "é são foi que quando quem qual quais onde por para com sobre desde até não uma dos das",
    "Dutch": "zijn wordt worden werd heeft hebben mag moet voor niet aan naar bij sinds wanneer wie hoe waarom waar welke wat een het",
}
_IN_NAMES = (
    "el la le los las der den die de des du del di da do en un van y e o os as a au il mit est com dos das son pour comment dove "
    "ont ha que"
)
_ENGLISH = (
    "the of and to in is that for with on by are be this from has which it what when who how why where does did can will must "
    "have had were an there any under about since until than not"
)
_NAMES, _COMMON = frozenset(_IN_NAMES.split()), frozenset(_ENGLISH.split())
_WORDS = {language: frozenset(words.split()) - _NAMES for language, words in _SMALL.items()}


def foreign_language(question: str) -> str | None:
    """The name of the language, or `OTHER`, of a question that is not in English; `None` for English and in doubt."""
    letters = len(_LETTER.findall(question))
    latin = len(_LATIN.findall(question))
    if letters and (letters - latin) / letters >= _MOSTLY:
        return _by_script(question, letters)
    words = re.findall(r"[^\W\d_]+", question.casefold())
    english = sum(word in _COMMON for word in words)
    in_names = sum(word in _NAMES for word in words)
    count, language = max((sum(word in small for word in words), name) for name, small in _WORDS.items())
    return language if count and count + in_names > english else None


def _by_script(question: str, letters: int) -> str:
    for language, script in _SCRIPTS.items():
        least = _SOME if language == "Japanese" else _MOSTLY / 2
        if len(re.findall(script, question)) / letters >= least:
            return language
    return OTHER
