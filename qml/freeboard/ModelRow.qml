// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Controls

/// A model one can derive in.
ListRow {
    id: root

    required property int index
    required property string title
    required property string usedBy

    text: root.title
    caption: root.usedBy
    isActivatable: true
}
