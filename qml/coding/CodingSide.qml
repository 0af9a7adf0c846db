// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Math
import SevenRounds.Theme
import SevenRounds.Ui

/// What stands beside the editor: the problem with its hints, the history, own cases, notes, the rubric.
ColumnLayout {
    id: root

    required property CodingRoomViewModel viewModel
    /// The room's page scrolls as one, so that a pane is as tall as what it shows.
    required property bool isNarrow
    readonly property int pane: root.viewModel.pane
    /// Beside the editor a pane scrolls in itself and makes the room no taller.
    readonly property int paneHeight: root.isNarrow ? -1 : 1

    spacing: Theme.spaceL

    // A pane that comes with another problem's tabs, in one frame, would stand above them.
    onPaneChanged: LayoutMender.ask(tabs)

    TabStrip {
        id: tabs

        objectName: "paneTabs"
        Layout.fillWidth: true
        label: qsTr("Beside the editor")
        options: root.viewModel.panes
        currentIndex: root.pane

        onSelected: index => root.viewModel.pane = index
    }

    MathPane {
        Layout.fillWidth: true
        Layout.fillHeight: true
        visible: root.pane === CodingRoomViewModel.Pane.Statement
        document: root.viewModel.document
        plainText: root.viewModel.plainText
        label: qsTr("The problem, what you said and the hints you took")
    }

    HistoryPane {
        Layout.fillWidth: true
        Layout.fillHeight: true
        visible: root.pane === CodingRoomViewModel.Pane.History
        viewModel: root.viewModel
    }

    CasesPane {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredHeight: root.paneHeight
        visible: root.pane === CodingRoomViewModel.Pane.Cases
        viewModel: root.viewModel
    }

    TextBox {
        objectName: "noteBox"
        Layout.fillWidth: true
        Layout.fillHeight: true
        visible: root.pane === CodingRoomViewModel.Pane.Notes
        label: qsTr("Your notes")
        placeholderText: qsTr("What you want to remember of this problem.")
        text: root.viewModel.note

        onEdited: text => root.viewModel.note = text
    }

    RubricPane {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredHeight: root.paneHeight
        visible: root.pane === CodingRoomViewModel.Pane.Rubric
        viewModel: root.viewModel.rubric
    }

    AppText {
        Layout.fillWidth: true
        tone: AppText.Soft
        text: root.viewModel.hintsText
        wrapMode: Text.Wrap
        visible: root.pane === CodingRoomViewModel.Pane.Statement && root.viewModel.hintsText !== ""
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.spaceS
        visible: root.pane === CodingRoomViewModel.Pane.Statement && (root.viewModel.canHint || root.viewModel.canReveal)

        AppButton {
            objectName: "hintButton"
            text: root.viewModel.hintLabel
            keyHint: qsTr("Ctrl H")
            visible: root.viewModel.canHint

            onActivated: root.viewModel.takeHint()
        }

        AppButton {
            objectName: "revealButton"
            kind: AppButton.Quiet
            glyph: Icons.eye
            text: qsTr("Give up, see the reference")
            visible: root.viewModel.canReveal

            onActivated: revealSheet.open()
        }
    }

    DialogSheet {
        id: revealSheet

        title: qsTr("See the reference?")
        text: qsTr("This go then counts as not done: the problem comes back tomorrow, to be solved from a blank editor.")
        agreeText: qsTr("Show it")
        declineText: qsTr("Go on trying")

        onAgreed: root.viewModel.reveal()
    }
}
