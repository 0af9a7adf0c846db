// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Controls
import SevenRounds.Theme

/// What the texts below it are; nothing above what can be started.
AppText {
    id: root

    required property string section

    kind: AppText.Caption
    font.weight: Theme.weightStrong
    leftPadding: Theme.spaceXL
    height: root.section === "" ? 0 : root.implicitHeight + Theme.spaceS
    verticalAlignment: Text.AlignBottom
    text: root.section
    visible: root.section !== ""

    // Each row says it too.
    Accessible.ignored: true
}
