"""The attacker: it knows the method and every published number, and nothing else.

It imports nothing of what protects.
"""

from analysis.attack.attack import attack, fallen

__all__ = ["attack", "fallen"]
