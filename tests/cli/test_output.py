"""A report's file is written whole or not at all, and what is no file is never replaced."""

import os
import threading

import pytest

from newslint.cli.output import to_file


def test_a_file_is_replaced_when_the_report_is_whole(tmp_path):
    target = tmp_path / "report.txt"
    target.write_text("old")
    with pytest.raises(ZeroDivisionError):
        to_file(target, lambda stream: stream.write("half") and 1 // 0)
    assert target.read_text() == "old"
    to_file(target, lambda stream: stream.write("new"))
    assert target.read_text() == "new"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_text()))
    reader.start()
    to_file(pipe, lambda stream: stream.write("report"))
    reader.join()
    assert read == ["report"]
    assert pipe.is_fifo()


def test_a_link_keeps_leading_where_it_did(tmp_path):
    target, link = tmp_path / "report.txt", tmp_path / "latest.txt"
    target.write_text("old")
    link.symlink_to(target)
    to_file(link, lambda stream: stream.write("new"))
    assert link.is_symlink()
    assert target.read_text() == "new"
