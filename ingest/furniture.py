"""What the furniture of a web page looks like in plain text: menus, share rows, teasers, sign-ups, footers.

A vocabulary of line patterns and nothing more: it knows lines, not pages. What is done with a line is decided in
`scraped`, which uses these patterns only on texts that show that they were scraped.
"""

import re
from typing import Literal

from ingest.month_names import MONTH
from ingest.plain import count_words

Furniture = Literal["menu", "cover", "end", "related", "paywall"]

_DATE = (
    rf"(?:{MONTH}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th|er|º|\.)?\s+(?:de\s+)?{MONTH}\.?,?\s+(?:de\s+|del\s+)?\d{{4}}"
    r"|\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日"
    r"|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})"
)
_DAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_CLOCK = (
    r"(?:,?\s*(?:at|-|–|\||·|•)?\s*\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s*"
    r"(?:\(?(?:utc|gmt|[ecmp][sd]?t|cest|cet|bst)\)?(?:[+-]\d+)?)?)?"
)
DATE_LINE = re.compile(
    rf"^(?:(?P<label>published|posted|updated|last updated|modified|date|first published|released|publication date)"
    rf"(?:\s+on)?\s*[:—–-]?\s*)?{_DAY}(?P<date>{_DATE}){_CLOCK}\s*\.?\s*$",
    re.IGNORECASE,
)
BYLINE = re.compile(
    r"^(?:(?:written|reported|story|words|posted)\s+)?by:?\s+(?P<name>[^\d.!?]{3,80})$", re.IGNORECASE
)
_MENU_BULLET = re.compile(r"^[•‣▪◦●○∙·*–—-]\s+")

_NETWORK = (
    r"(?:facebook|twitter|x|linkedin|whatsapp|telegram|reddit|pinterest|e-?mail|print|copy(?: link| url)?|share|tweet|"
    r"flipboard|bluesky|threads|mastodon|pocket|tumblr|vk|messenger|instagram|youtube|tiktok|rss|save|bookmark|"
    r"whats app|link|listen|gift|more|sms|line|wechat|weibo|skip|like|font resizer\s*aa|aa|a[+-])"
)
_MENU = (
    r"(?:home|news|world|business|politics|technology|tech|opinion|sports?|science|health|culture|markets?|economy|"
    r"about(?: us)?|contact(?: us)?|team|our team|careers?|search|menu|login|log in|sign in|sign up|register|subscribe|"
    r"newsletters?|privacy(?: policy| notice)?|terms(?: of (?:use|service)| (?:and|&) conditions)?|cookies?(?: policy| settings)?|"
    r"advertise(?: with us)?|sitemap|help|faq|accessibility|my account|account|profile|video|videos|podcasts?|photos?|"
    r"events?|resources|press(?: releases?)?|media|topics|sections|latest|latest news|trending|more|close|back to top|"
    r"open menu|close menu|follow us|english|español|français|中文|archives?|blog|shop|store|donate|support us|"
    r"live|analysis|reports?|publications|documents|browse|reader aids|e-?paper|weather|lifestyle|entertainment|"
    r"international|national|local|regulations|enforcement|licensing|companies|finance|energy|defen[cs]e|industry|"
    r"commentary|reviews?|features?|explore|services|products|solutions|pricing|dashboard|settings|logout|log out)"
)
_MENU_LINE = re.compile(
    rf"^(?:[☰≡×]\s*)?{_MENU}(?:\s*(?:[|·•>/»›]|\s)\s*{_MENU})*\s*[>»›▾▼]?$", re.IGNORECASE
)
_COVER = re.compile(
    rf"^(?:{_NETWORK}(?:[\s|,·•/]+(?:on\s+)?{_NETWORK})*|skip (?:to|past) (?:the )?(?:main )?(?:content|navigation|newsletter promotion).*"
    r"|share (?:this|on|via|the|article|post|story|options).{0,40}|(?:click|tap) to (?:share|print|expand|enlarge).*"
    r"|\d+\s*(?:min(?:ute)?s?|mins?\.?)(?:\s+|-)read(?:ing time)?|(?:reading time|read time|estimated reading time)\b.{0,25}"
    r"|(?:advertisement|sponsored(?: content)?|promoted(?: content)?|story continues below(?: advertisement)?|"
    r"article continues (?:below|after).{0,30}|scroll to continue.{0,30}|ad|ads by .{1,20})"
    r"|follow (?:us|me|.{2,30} on)\b.{0,60}|find us on .{1,30}|join us on .{1,40}|reading:\s.*"
    r"|(?:sign in|log ?in|sign up|register)(?: (?:to|or|with|here|now|for)\b.{0,40})?|forgot(?:ten)? (?:your )?password\??"
    r"|lost your password\??|(?:username|password|e-?mail address|your e-?mail|username or e-?mail address|remember me)\*?:?"
    r"|(?:we use cookies|this (?:web)?site uses cookies|by continuing (?:to|you)|we value your privacy|we and our partners).*"
    r"|(?:accept|reject|manage|allow)(?: all)?(?: cookies| non-essential| preferences| settings| choices)?"
    r"|(?:also read|read also|read more|see also|read next|watch|more here|related|related story|don[’']t miss|"
    r"recommended|editors?[’']?s? picks?)\s*[:|»›–-]\s.{3,160}"
    r"|(?:sign up|subscribe|get|join|enter your e-?mail|stay (?:up to date|informed|ahead)|never miss)\b.{0,140}"
    r"\b(?:newsletters?|inbox|digest|subscribers|briefing|e-?mail (?:address|alerts?|updates?)|mailing list|telegram channel)\b.{0,80}"
    r"|(?:subscribe|join)(?: (?:now|today|here|for free))?[!.]?|(?:your e-?mail address|no spam[,.]?).{0,140}|get breaking\b.{0,140}"
    r"|stay (?:up to date|informed|connected)|(?:listen to|play|download) (?:this )?(?:article|story|audio|pdf).{0,30}"
    r"|(?:photo|image|picture|credit|file photo|photograph|illustration)(?: credit| by| courtesy)?\s*[:/]\s.{2,80}"
    r"|(?:[\w .]{2,40}/)?(?:getty images|reuters|afp|ap photo|shutterstock|istock|unsplash|bloomberg)(?: via .{2,30})?"
    r"|\d[\d,.]*[km]?\s+(?:views?|shares?|comments?|likes?|reads?)|(?:print|save|email) (?:this )?(?:page|article|story)"
    r"|breadcrumbs?|you are here:?.*|home\s*[>»›/]\s*.{2,120}|loading(?:\.\.\.|…)?|trending(?: now)?|breaking(?: news)?|live updates"
    r"|(?:last )?updated:?\s.{3,40}|(?:about )?(?:\d+|an?) (?:min(?:ute)?s?|hours?|days?|weeks?|months?) ago|view (?:this )?(?:in|online).{0,30}"
    r"|image (?:copyright|caption|via)\b.{1,200}|(?:file photo|photo illustration by)\b.{0,200}|.{0,120}\((?:image|photo|credit|picture):\s.{1,60}\)"
    r"|continue reading below|\d{1,2} (?:of|/) \d{1,3}|back to gallery|\[(?:related|read|see|also)[^\]]{0,160}\]|see more: .{3,160}"
    r"|(?:like|enjoyed) this (?:story|article|post)\?.{0,60}|(?:see|view) all (?:newsletters|stories|articles|news)|by"
    r"|close .{0,30}options|click here .{3,80}|what are you looking for\?|these are external links.{0,60}|filed to:.{2,60}"
    r"|©(?!\s*(?:copyright\s*)?\d{4}).{2,250}|an official (?:web)?site of .{3,80}|here[’']s how you know.{0,20}|all quotes delayed .{5,60}"
    r"|welcome back!?|don[’']t have an account\??.*|new here\?.*|view (?:all|more|comments).{0,30}|load more.{0,20}"
    r")$",
    re.IGNORECASE,
)
_END = re.compile(
    r"^(?:(?:previous|next|older|newer) (?:article|post|story|entry)\b.*"
    r"|(?:(?:\d+|leave a|post a|add a|join the|show|view|all)\s+)?(?:comments?|reply|repl(?:ies|y)|responses?|conversation|discussion)"
    r"(?:\s*\(\d+\)|:|\s+on [“\"‘'].*)?|\d+ (?:comments?|responses?|thoughts?) (?:on|to)\b.*|leave a (?:reply|comment)\b.*"
    r"|(?:©\s*(?:copyright\s*)?\d{4}|(?:\(c\)|copyright)\s*(?:©|\(c\)|\d{4}|by\b)).{0,160}|.{0,80}\ball rights reserved\.?.{0,60}|about the authors?:?|author bio:?"
    r"|(?:filed under|posted in|tagged(?: with| as)?|tags|categories|topics|keywords|more on (?:this|these) (?:story|topics?))\s*(?::.*)?"
    r"|was this (?:page|article|story|helpful|information).{0,40}\?.{0,10}|report (?:a problem|an issue).{0,40}"
    r"|back to (?:top|all (?:news|articles|posts)).{0,20}|powered by .{2,60}|newsletters?|subscribe to our newsletter.{0,60}"
    r"|(?:share|print|email) this (?:article|post|story|page):?"
    r"|this (?:entry|post) was posted (?:in|on|by)\b.*|enjoyed? this (?:article|post|story)\?.*)$",
    re.IGNORECASE,
)
_RELATED = re.compile(
    r"^(?:you (?:might|may|could) also (?:like|enjoy|be interested in)|(?:related|recommended|suggested|popular|latest|more|trending|"
    r"recent|top|similar|other)\s+(?:articles?|posts?|stories|story|news|reading|reads|content|links|coverage|headlines|topics|"
    r"from .{2,50}|in .{2,40}|on .{2,40}|for you)|more (?:like this|from|stories from|by)\b.{0,50}|most (?:read|popular|viewed|shared|commented)(?: in .{2,40})?|more (?:great|top) .{0,30}(?:stories|reads|articles)"
    r"|read (?:next|more)|up next|what to read next|editors?[’']?s? (?:picks?|choice)|don[’']t miss|in case you missed it"
    r"|recommended(?: for you)?|related|opinion|around the web|from the web|sponsored stories|keep reading|further reading|see also)\s*:?$",
    re.IGNORECASE,
)
_PAYWALL = re.compile(
    r"^(?:(?:this|the (?:rest|remainder|full))\b.{0,40}\b(?:article|story|content|post|analysis|report)\b.{0,40}"
    r"\b(?:subscribers?|members?|subscription|paid|premium)\b.{0,80}"
    r"|(?:subscribe|sign in|log in|register|become a (?:member|subscriber)|start your (?:free )?trial)\b.{0,60}"
    r"\b(?:continue(?: reading)?|read (?:the (?:full|rest)|on|more|this)|full (?:article|story|access)|unlock)\b.{0,60}"
    r"|to (?:continue reading|read (?:the full|this|more))\b.{0,80}|(?:want|keen) to (?:keep reading|read more)\?.{0,60}"
    r"|already (?:a|have a|an?) (?:subscriber|subscription|member|account)\b.{0,60}"
    r"|you(?:[’']ve| have) (?:reached|read|used)\b.{0,60}\b(?:free articles?|limit)\b.{0,60}|(?:unlock|get) (?:unlimited|full|this)\b.{0,40}"
    r"\b(?:access|article)\b.{0,60}|continue reading (?:with|for|by)\b.{0,80})$",
    re.IGNORECASE,
)
LONGEST_WORDS = 30


def furniture(line: str) -> Furniture | None:
    """What kind of furniture `line` is, or `None`.

    `menu` and `cover` stand anywhere around and in an article; `end`, `related` and `paywall` may be where it ends.
    """
    bare = _MENU_BULLET.sub("", line).strip()
    if not bare or len(bare) > 300 or count_words(bare) > LONGEST_WORDS:
        return None
    for kind, pattern in _KINDS:
        if pattern.match(bare):
            return kind
    return None


_KINDS: tuple[tuple[Furniture, re.Pattern[str]], ...] = (
    ("paywall", _PAYWALL),
    ("related", _RELATED),
    ("menu", _MENU_LINE),
    ("end", _END),
    ("cover", _COVER),
)
