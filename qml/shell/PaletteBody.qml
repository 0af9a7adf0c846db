// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The field and the list of the palette: what can be started, and below it the texts that hold what was typed.
ColumnLayout {
    id: root

    required property CommandPalette palette

    signal chosen(int row)

    function restart(): void {
        search.text = "";
        list.currentIndex = 0;
    }

    function takeFocus(): void {
        search.forceActiveFocus();
    }

    spacing: 0

    SearchField {
        id: search

        objectName: "paletteField"
        Layout.fillWidth: true
        Layout.margins: Theme.spaceM
        placeholderText: qsTr("Go to a page, start a round, find words in a text")
        label: qsTr("Search")

        onSearched: text => {
            root.palette.filter = text;
            list.currentIndex = 0;
        }
        Keys.onUpPressed: list.decrementCurrentIndex()
        Keys.onDownPressed: list.incrementCurrentIndex()
        Keys.onReturnPressed: root.chosen(list.currentIndex)
        Keys.onEnterPressed: root.chosen(list.currentIndex)
    }

    Separator {
        Layout.fillWidth: true
    }

    ListView {
        id: list

        property bool wasEmpty: true

        Layout.fillWidth: true
        Layout.fillHeight: true
        clip: true
        reuseItems: true
        model: root.palette
        keyNavigationWraps: true
        Accessible.role: Accessible.List
        Accessible.name: qsTr("What can be started, and texts")

        // Texts come later, and where nothing stood before them Enter is to have the first one.
        onCountChanged: {
            if (list.wasEmpty) {
                list.currentIndex = 0;
            }
            list.wasEmpty = list.count === 0;
        }

        delegate: Column {
            id: row

            required property int index
            required property string title
            required property string group
            required property string section
            required property string heading
            required property string markedTitle
            required property string markedDetail
            required property string hint

            width: ListView.view.width

            PaletteHeading {
                width: row.width
                text: row.heading
                visible: row.heading !== ""
            }

            PaletteRow {
                width: row.width
                text: row.title
                detail: row.group
                kindText: row.section
                markedTitle: row.markedTitle
                markedDetail: row.markedDetail
                hint: row.hint
                isSelected: row.ListView.isCurrentItem

                onActivated: root.chosen(row.index)
            }
        }

        EmptyState {
            id: empty

            // The program's end takes the palette first.
            readonly property bool isSearching: root.palette?.isSearching ?? false

            anchors.fill: parent
            title: empty.isSearching ? qsTr("Searching") : qsTr("Nothing by that name")
            text: empty.isSearching ? qsTr("The texts are being looked through.")
                : qsTr("No text holds all of these words either. Try fewer of them, or the beginning of one.")
            visible: list.count === 0
        }
    }
}
