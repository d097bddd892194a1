"""What a word that no list holds was meant to be: candidates, how far off each is, and how common."""
