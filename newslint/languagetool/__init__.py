"""What a LanguageTool server finds in a draft, as findings `languagetool/RULE_ID` beside those of our rules.

    servers = Servers()                  one for a run; `servers.close()` at its end
    peer = servers.connect(settings)     for the drafts of one configuration; None where no server is wanted
    peer.ask(draft, house)               begins to ask about a draft, ahead of its turn
    peer.hits(analysis, ours)            what the server finds there that we have not found
    peer.fault                           what went wrong with the server, one line, once all drafts are through

docs/languagetool.md says how to run a server. It is spoken to through language-tool-python, which is an optional extra.
"""

from newslint.languagetool.connecting import Servers
from newslint.languagetool.peer import LanguageTool

__all__ = ["LanguageTool", "Servers"]
