"""Tests of the verifier that need nothing but itself: answers worked by hand, and made-up records with one thing wrong."""
