"""The recipes of docs/ci.md: valid by the services' own schemas, and their commands run."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
RECIPES = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
WORKFLOWS = [recipe for recipe in RECIPES if "\njobs:" in recipe]
COMMANDS = re.findall(r"newslint check[^|`\n]*", re.sub(r"`[^`\n]*`", "", PAGE))


def valid(schema, text, folder):
    recipe = folder / "recipe.yml"
    recipe.write_text(text, encoding="utf-8")
    check = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", str(recipe)]
    done = subprocess.run(check, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_there_are_recipes():
    assert len(WORKFLOWS) == 4
    assert len(COMMANDS) == 5


@pytest.mark.parametrize("recipe", WORKFLOWS)
def test_workflows_are_valid(recipe, tmp_path):
    valid("github-workflows", recipe, tmp_path)


@pytest.mark.parametrize("recipe", WORKFLOWS)
def test_what_workflows_hand_the_action_are_inputs_of_it(recipe):
    inputs = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))["inputs"]
    (job,) = yaml.safe_load(recipe)["jobs"].values()
    for step in job["steps"]:
        if step.get("uses", "").startswith("newslint/"):
            assert set(step["with"]) <= set(inputs)


def test_the_gitlab_recipe_is_valid(tmp_path):
    (recipe,) = [recipe for recipe in RECIPES if "codequality" in recipe]
    valid("gitlab-ci", recipe, tmp_path)


def test_the_hook_is_one_that_there_is():
    (recipe,) = [recipe for recipe in RECIPES if recipe.startswith("repos:")]
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert [hook["id"] for hook in yaml.safe_load(recipe)["repos"][0]["hooks"]] == [hook["id"] for hook in hooks]


@pytest.mark.parametrize("command", COMMANDS)
def test_commands_run(command, tmp_path):
    (tmp_path / "story.txt").write_text("The the ferry runs again.\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", *shlex.split(command)], cwd=tmp_path, capture_output=True, encoding="utf-8"
    )
    assert done.returncode == (0 if "--exit-zero" in command else 1), done.stderr
    written = re.search(r"--output (\S+)", command)
    assert "doubled-word" in ((tmp_path / written[1]).read_text(encoding="utf-8") if written else done.stdout)
