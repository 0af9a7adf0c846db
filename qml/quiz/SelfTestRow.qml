// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme

/// One statement: its rating from 0 to 4, what the rating means, and what was measured since.
Card {
    id: root

    required property int index
    required property string statement
    required property string roundTitle
    required property list<string> meanings
    required property int rating
    required property string measured
    required property bool isApart
    required property string evidence
    readonly property list<string> values: ["0", "1", "2", "3", "4"]

    signal rated(int value)

    title: root.roundTitle
    caption: root.measured

    AppText {
        Layout.fillWidth: true
        text: root.statement
        wrapMode: Text.Wrap
    }

    SegmentedChoice {
        objectName: `rating${root.index + 1}`
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.readingWidth
        label: root.statement
        options: root.values
        currentIndex: root.rating

        onSelected: index => root.rated(index)
    }

    AppText {
        Layout.fillWidth: true
        tone: AppText.Soft
        text: root.rating < 0 ? qsTr("0: %1\n4: %2").arg(root.meanings[0] ?? "").arg(root.meanings[root.meanings.length - 1] ?? "")
            : root.meanings[root.rating] ?? ""
        wrapMode: Text.Wrap
    }

    AppText {
        Layout.fillWidth: true
        tone: AppText.Warn
        text: qsTr("What you said and what was measured are two values apart. Look here first.")
        wrapMode: Text.Wrap
        visible: root.isApart
    }

    AppText {
        Layout.fillWidth: true
        kind: AppText.Caption
        text: qsTr("Measured by: %1").arg(root.evidence)
        wrapMode: Text.Wrap
    }
}
