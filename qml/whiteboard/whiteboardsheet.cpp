// SPDX-License-Identifier: MIT
#include "whiteboardsheet.h"

WhiteboardSheet::WhiteboardSheet(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}
