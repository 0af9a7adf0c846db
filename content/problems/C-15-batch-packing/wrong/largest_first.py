# SPDX-License-Identifier: CC-BY-4.0
def fill(lengths, room):
    chosen = []
    for i in sorted(range(len(lengths)), key=lambda i: -lengths[i]):
        if lengths[i] <= room:
            room -= lengths[i]
            chosen.append(i)
    return sorted(chosen)
