"""Sixteen articles written for this project in the manner of Vietnamese civic news, 2018 to 2026, as JSON Lines.

The people are invented, the places real: the same officials are appointed, promoted, disciplined and honoured
across the articles, before and after the reform of July 2025. `tests/golden/` says what a careful reader finds in each.
"""
