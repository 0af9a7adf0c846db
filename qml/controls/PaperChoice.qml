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
    /// Only the chosen one is shown until somebody wants another.
    property bool isFolding: false
    property bool isOpen: false

    signal chosen(int index)

    function unfold(): void {
        root.isOpen = true;
        list.currentIndex = root.current;
        list.enter();
    }

    function fold(): void {
        root.isOpen = false;
        shown.forceActiveFocus(Qt.TabFocusReason);
    }

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

    ListRow {
        id: shown

        objectName: "chosenPaper"
        Layout.fillWidth: true
        text: root.names[root.current] ?? ""
        isActivatable: true
        visible: root.isFolding && !root.isOpen && root.names.length > 1

        Accessible.name: qsTr("Which paper? %1").arg(shown.text)
        Accessible.description: root.captions[root.current] ?? ""

        onActivated: root.unfold()
    }

    ScrollList {
        id: list

        objectName: "paperChoice"
        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(list.contentHeight, root.listHeight)
        visible: root.names.length > 1 && (!root.isFolding || root.isOpen)
        model: root.names.length
        currentIndex: root.current

        Keys.onEscapePressed: event => {
            event.accepted = root.isFolding;
            if (root.isFolding) {
                root.fold();
            }
        }

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

            onActivated: {
                root.chosen(row.index);
                if (root.isFolding) {
                    root.fold();
                }
            }
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
