"""Reads Vale's styles, vocabularies and configuration, and makes rules of them.

A rule of the style `Google` in the file `We.yml` is `vale/Google.We`. The checks that carry such rules out are in
`checks/vale/`.
"""
