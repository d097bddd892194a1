"""What narrows a run down to what is new: findings that are known already, and lines that did not change."""
