// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme

/// The criteria of the panel with what the bar takes in each.
Card {
    id: root

    required property list<string> lines
    /// Small, for beside something else.
    property bool isDense: false

    title: qsTr("What the panel listens for")
    caption: root.isDense ? "" : qsTr("the bar, in six criteria")

    GridLayout {
        Layout.fillWidth: true
        columns: root.width < 2 * Theme.tipWidth ? 1 : 2
        columnSpacing: Theme.spaceXXL
        rowSpacing: root.isDense ? Theme.spaceS : Theme.spaceM

        Repeater {
            model: root.lines

            AppText {
                id: criterion

                required property string modelData

                objectName: "criterion"
                Layout.fillWidth: true
                Layout.preferredWidth: Theme.tipWidth
                Layout.alignment: Qt.AlignTop
                kind: root.isDense ? AppText.Caption : AppText.Body
                text: criterion.modelData
                wrapMode: Text.Wrap
            }
        }
    }
}
