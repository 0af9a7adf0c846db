// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Theme

/// Which paper of the library something is about; none is a choice, too, and the first one.
ColumnLayout {
    id: root

    required property list<string> names
    /// Beside each name: who wrote it, and a veto in words.
    required property list<string> captions
    required property int current
    /// Why the chosen one should not be brought.
    required property string veto
    /// Said where there is nothing to choose from.
    property string hint: ""
    /// The list scrolls where it is higher.
    property int listHeight: Theme.ringSide

    signal chosen(int index)

    spacing: Theme.spaceS

    AppText {
        Layout.fillWidth: true
        font.weight: Theme.weightMedium
        text: qsTr("Which paper?")

        Accessible.role: Accessible.Heading
    }

    AppText {
        Layout.fillWidth: true
        tone: AppText.Soft
        text: root.hint
        wrapMode: Text.Wrap
        visible: root.hint !== "" && root.names.length === 1
    }

    ScrollList {
        id: list

        objectName: "paperChoice"
        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(list.contentHeight, root.listHeight)
        visible: root.names.length > 1
        model: root.names.length
        currentIndex: root.current

        delegate: ListRow {
            id: row

            required property int index

            width: ListView.view.width
            activeFocusOnTab: ListView.isCurrentItem
            focus: ListView.isCurrentItem
            text: root.names[row.index] ?? ""
            caption: root.captions[row.index] ?? ""
            isSelected: row.index === root.current
            isActivatable: true

            onActivated: root.chosen(row.index)
        }
    }

    ProblemBanner {
        objectName: "paperVeto"
        Layout.fillWidth: true
        tone: ProblemBanner.Warn
        title: qsTr("This paper should not be brought")
        advice: root.veto
        isDismissible: false
        visible: root.veto !== ""
    }
}
