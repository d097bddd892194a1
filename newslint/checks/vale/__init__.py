"""The kinds of check that rules of Vale styles ask for, one file each; https://vale.sh/docs/checks describes them."""
