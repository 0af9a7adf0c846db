// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls

/// One requirement: have, partial or missing, what counts as that, and the evidence.
Card {
    id: root

    required property int index
    required title
    required property string kindText
    required property int badge
    required property int standing
    required property string meaning
    required property string evidence
    required property string note
    required property list<string> standings

    signal chosen(int standing)
    signal noted(string text)

    headerItems: [
        Chip {
            text: root.kindText
        },
        SourceBadge {
            source: root.badge
        }
    ]

    SegmentedChoice {
        objectName: `standing${root.index}`
        Layout.fillWidth: true
        label: root.title
        options: root.standings
        currentIndex: root.standing

        onSelected: index => root.chosen(index)
    }

    AppText {
        Layout.fillWidth: true
        tone: AppText.Soft
        text: root.meaning
        wrapMode: Text.Wrap
    }

    TextBox {
        objectName: `evidence${root.index}`
        Layout.fillWidth: true
        label: qsTr("Evidence for %1").arg(root.title)
        placeholderText: qsTr("Evidence: %1").arg(root.evidence)
        text: root.note

        onEdited: text => root.noted(text)
    }
}
