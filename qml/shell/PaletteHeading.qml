// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Controls
import SevenRounds.Theme

/// What the texts below it are. Each row says it too.
AppText {
    objectName: "paletteHeading"
    kind: AppText.Caption
    font.weight: Theme.weightStrong
    leftPadding: Theme.spaceXL
    height: implicitHeight + Theme.spaceS
    verticalAlignment: Text.AlignBottom

    Accessible.ignored: true
}
