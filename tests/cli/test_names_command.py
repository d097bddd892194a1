"""`newslint names`: an archive is read draft by draft, whatever its size."""

import gc
import weakref

import pytest
from click.testing import CliRunner

from newslint.cli.main import newslint
from newslint.language.names.census import Census


@pytest.mark.parametrize("options", [[], ["--learn"]])
def test_no_draft_is_kept_once_it_is_counted(tmp_path, monkeypatch, options):
    for number in range(30):
        text = f"The report by Lena Ortiz, page {number}, is about Peter Okafor. Okafor was glad.\n"
        (tmp_path / f"{number:02}.txt").write_text(text, encoding="utf-8")
    alive, most = weakref.WeakSet(), 0
    add = Census.add

    def counting(census, analysis):
        nonlocal most
        alive.add(analysis)
        add(census, analysis)
        gc.collect()
        most = max(most, len(alive))

    monkeypatch.setattr(Census, "add", counting)
    result = CliRunner().invoke(newslint, ["names", "--isolated", *options, str(tmp_path)])
    assert result.exit_code == 0
    assert len(alive) <= 1 <= most <= 2
