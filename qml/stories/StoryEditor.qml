// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Where a story is written, part by part.
ColumnLayout {
    id: root

    required property StoryViewModel viewModel
    /// The action is where a story is decided: it gets the most room from the start.
    readonly property list<int> leastHeights: [0, 0, 2 * 2 * Theme.target, 0]

    function takeFocus(): void {
        titleField.forceActiveFocus(Qt.OtherFocusReason);
    }

    spacing: Theme.spaceXL

    Card {
        Layout.fillWidth: true
        title: qsTr("They ask")
        visible: root.viewModel.ask !== ""

        AppText {
            objectName: "askText"
            Layout.fillWidth: true
            kind: AppText.Lead
            text: root.viewModel.ask
            wrapMode: Text.Wrap
        }
    }

    LineField {
        id: titleField

        objectName: "titleField"
        Layout.fillWidth: true
        label: qsTr("Title")
        placeholderText: qsTr("A title by which you find it again")
        text: root.viewModel.title

        onTextEdited: root.viewModel.setTitle(text)
    }

    Repeater {
        model: root.viewModel.partNames.length

        PartField {
            id: part

            required property int index

            Layout.fillWidth: true
            name: root.viewModel.partNames[part.index] ?? ""
            hint: root.viewModel.partHints[part.index] ?? ""
            words: root.viewModel.partWords[part.index] ?? ""
            text: root.viewModel.parts[part.index] ?? ""
            leastHeight: root.leastHeights[part.index] ?? 0

            onEdited: text => root.viewModel.setPart(part.index, text)
        }
    }

    PartField {
        Layout.fillWidth: true
        name: qsTr("Numbers")
        hint: qsTr("The figures of the result, one a line: what it was, what it became, how you know.")
        words: ""
        text: root.viewModel.numbers

        onEdited: text => root.viewModel.setNumbers(text)
    }

    PartField {
        Layout.fillWidth: true
        name: qsTr("Not good for")
        hint: qsTr("When to tell another one: too small for L6, the conflict is not mine to tell ...")
        words: ""
        text: root.viewModel.notFor

        onEdited: text => root.viewModel.setNotFor(text)
    }

    AppText {
        Layout.fillWidth: true
        kind: AppText.Caption
        text: qsTr("Saved as you type. Markdown; $x^2$ is a formula.")
        wrapMode: Text.Wrap
    }
}
