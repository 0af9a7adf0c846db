// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import SevenRounds.Controls
import SevenRounds.Theme

/// Where something leads, in as many lines as the links need.
Flow {
    id: root

    required property list<string> texts

    signal followed(int link)

    spacing: Theme.spaceS

    Repeater {
        model: root.texts.length

        AppButton {
            required property int index

            width: Math.min(implicitWidth, root.width)
            kind: AppButton.Quiet
            glyph: Icons.arrowRight
            text: root.texts[index]

            onActivated: root.followed(index)
        }
    }
}
