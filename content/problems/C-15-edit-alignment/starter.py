# SPDX-License-Identifier: CC-BY-4.0
def align(gold, heard, substitute=1, insert=1, delete=1):
    """Lists of n and m tokens -> (least cost, list of (i or None, j or None))."""
    raise NotImplementedError
