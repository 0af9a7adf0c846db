// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// An own paper: what it is, its scorecard, its workspace.
ColumnLayout {
    id: root

    required property PapersViewModel viewModel
    /// The desk is as high as what is on it; what is around it scrolls.
    readonly property bool isFlowing: root.Window.width > 0 && root.Window.width < Theme.breakNarrow
    readonly property OwnPaperViewModel own: root.viewModel.own
    readonly property int desk: root.viewModel.desk
    /// In the order of PapersViewModel.Desk. By file, because a Loader of Qt 6.4 cannot make a bound component.
    readonly property list<string> files: ["FactsForm.qml", "ScorecardForm.qml", "WorkspaceForm.qml"]

    /// The title of a paper that is new is written first.
    function write(): void {
        form.item?.["write"]?.();
    }

    function show(): void {
        form.setSource(root.files[root.desk], { viewModel: root.own });
        column.contentY = 0;
    }

    spacing: Theme.spaceM

    onDeskChanged: root.show()
    Component.onCompleted: root.show()

    Connections {
        target: root.own

        function onOpened(): void {
            column.contentY = 0;
        }
    }

    AppText {
        Layout.fillWidth: true
        kind: AppText.Heading
        text: root.own.shownTitle
        wrapMode: Text.Wrap
        maximumLineCount: 2
        elide: Text.ElideRight

        Accessible.role: Accessible.Heading
    }

    AppText {
        Layout.fillWidth: true
        tone: AppText.Soft
        text: root.own.byline
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.spaceM

        AppButton {
            objectName: "panelButton"
            kind: AppButton.Primary
            glyph: Icons.people
            text: qsTr("Face the panel")
            keyHint: qsTr("Ctrl Enter")

            onActivated: root.viewModel.startPanel()
        }

        AppButton {
            objectName: "readButton"
            glyph: Icons.book
            text: qsTr("Read its PDF")
            keyHint: qsTr("Ctrl R")
            enabled: root.viewModel.canRead

            onActivated: root.viewModel.read()
        }

        AppButton {
            objectName: "chooseButton"
            glyph: root.own.isChosen ? Icons.check : Icons.target
            text: root.own.isChosen ? qsTr("Chosen") : qsTr("Choose it")
            label: root.own.isChosen ? qsTr("Take the choice back") : qsTr("Choose this paper for the discussion")
            enabled: root.own.isChosen || !root.own.isVetoed

            onActivated: root.own.choose(!root.own.isChosen)
        }

        AppButton {
            objectName: "rehearseButton"
            glyph: Icons.slides
            text: qsTr("Rehearse a talk")
            label: qsTr("Rehearse a talk about this paper")
            enabled: root.viewModel.canRead

            onActivated: root.viewModel.rehearse()
        }

        AppButton {
            objectName: "exampleButton"
            kind: AppButton.Quiet
            glyph: Icons.document
            text: qsTr("Worked example")
            visible: root.viewModel.hasExample

            onActivated: root.viewModel.openExample()
        }

        AppButton {
            objectName: "removeButton"
            kind: AppButton.Quiet
            glyph: Icons.trash
            text: qsTr("Remove")

            onActivated: root.viewModel.removeCurrent()
        }
    }

    TabStrip {
        objectName: "desks"
        Layout.fillWidth: true
        label: qsTr("What of it is shown")
        options: [qsTr("The paper"), qsTr("Scorecard · %1").arg(root.own.choice), qsTr("Workspace")]
        currentIndex: root.desk

        onSelected: index => root.viewModel.chooseDesk(index)
    }

    ScrollColumn {
        id: column

        Layout.fillWidth: true
        Layout.fillHeight: !root.isFlowing
        Layout.preferredHeight: root.isFlowing ? implicitHeight : 0
        Layout.rightMargin: -endInset
        endInset: root.isFlowing ? 0 : Theme.spaceM
        bottomInset: 0

        Loader {
            id: form

            Layout.fillWidth: true
        }
    }
}
