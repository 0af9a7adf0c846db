// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// What the linter says. Its rows come and go, so it is never hidden: it says that nothing is amiss instead.
Card {
    id: root

    required property FindingListModel findings
    required property string quietText

    title: qsTr("What a listener would miss")
    spacing: Theme.spaceL

    Repeater {
        objectName: "findingRows"
        model: root.findings

        FindingRow {
            Layout.fillWidth: true
        }
    }

    AppText {
        Layout.fillWidth: true
        tone: AppText.Soft
        text: root.findings.count === 0 ? root.quietText : qsTr("Found in the text as it stands. You decide.")
        wrapMode: Text.Wrap
    }
}
