// SPDX-License-Identifier: MIT
#pragma once

#include <QList>

/// Takes a value over into a row of a list model and notes its role where that changed it.
template <typename T>
void setRole(T *member, const T &value, int role, QList<int> *changed)
{
    if (*member != value) {
        *member = value;
        changed->append(role);
    }
}
