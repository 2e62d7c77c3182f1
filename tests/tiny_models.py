"""Models as small as can be, of the real classes and in the real file formats, made on the spot: no hub is asked."""

import json
from collections.abc import Sequence
from pathlib import Path

import torch
from tokenizers import Regex, Tokenizer, models, pre_tokenizers
from transformers import (
    BertConfig,
    BertForSequenceClassification,
    BertTokenizerFast,
    LlamaConfig,
    LlamaForCausalLM,
    PreTrainedTokenizerFast,
)

_SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]


def cross_encoder(folder: Path, liked: Sequence[str], labels: int = 1) -> str:
    """The folder of a BERT cross-encoder that prefers texts with the `liked` words, the first of them the most.

    It has no layers but those that the score needs to see a word: the first token attends to all, and what the liked
    words carry is added up.
    """
    torch.manual_seed(0)
    words = [*_SPECIAL, *liked]
    config = BertConfig(
        vocab_size=len(words),
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=1,
        intermediate_size=16,
        max_position_embeddings=512,
        num_labels=labels,
        hidden_dropout_prob=0.0,
        attention_probs_dropout_prob=0.0,
    )
    model = BertForSequenceClassification(config)
    (folder / "vocab.txt").write_text("\n".join(words), encoding="utf-8")
    tokenizer = BertTokenizerFast(vocab=str(folder / "vocab.txt"), model_max_length=512)
    if labels == 1:
        _teach(model, tokenizer, liked)
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return str(folder)


def _teach(model: BertForSequenceClassification, tokenizer: BertTokenizerFast, liked: Sequence[str]) -> None:
    """Trains until a text with an earlier word scores higher than one with a later word, and that than one with none."""
    counts = (0, 5, 15, 30, 60)
    texts = [
        f"{'unknown ' * before}{word}{' unknown' * after}"
        for word in (*liked, "unknown")
        for before in counts
        for after in counts
    ]
    wanted = torch.linspace(3.0, -3.0, len(liked) + 1).repeat_interleave(len(counts) ** 2)
    batch = tokenizer(["unknown " * 9] * len(texts), texts, padding=True, return_tensors="pt")
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    for _ in range(300):
        loss = ((model(**batch).logits[:, 0] - wanted) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if loss.item() < 0.02:
            break


def babbler(folder: Path) -> str:
    """The folder of a causal language model of random weights, with a chat template: it writes any letters at all."""
    torch.manual_seed(0)
    letters = [chr(code) for code in range(32, 127)] + ["\n"]
    vocabulary = {token: at for at, token in enumerate(["<unk>", "<end>", *letters])}
    tokenizer = Tokenizer(models.WordLevel(vocabulary, unk_token="<unk>"))
    tokenizer.pre_tokenizer = pre_tokenizers.Split(Regex(r"[\s\S]"), "isolated")
    fast = PreTrainedTokenizerFast(
        tokenizer_object=tokenizer, unk_token="<unk>", eos_token="<end>", pad_token="<end>"
    )
    fast.chat_template = (
        "{% for message in messages %}{{ message['role'] }}: {{ message['content'] }}\n{% endfor %}"
    )
    config = LlamaConfig(
        vocab_size=len(vocabulary),
        hidden_size=16,
        intermediate_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        max_position_embeddings=32_768,
        eos_token_id=1,
        pad_token_id=1,
    )
    LlamaForCausalLM(config).save_pretrained(folder)
    fast.save_pretrained(folder)
    assert json.loads((folder / "config.json").read_text(encoding="utf-8"))["architectures"] == [
        "LlamaForCausalLM"
    ]
    return str(folder)
