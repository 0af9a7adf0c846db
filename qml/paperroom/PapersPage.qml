// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The paper room: which paper one could take into the discussion, what one works out about it, and what the panel asks.
ScrollPage {
    id: root

    required property PapersViewModel viewModel
    readonly property list<string> keys: [qsTr("Alt+1 to Alt+3 — library, compare, to work on; before the panel: answered, partly, stuck"),
        qsTr("Ctrl+N — add a paper"),
        qsTr("Ctrl+I — import a file of references"), qsTr("Ctrl+F — search"), qsTr("Up, Down — choose a paper in the list"),
        qsTr("Ctrl+Enter — face the panel, then step on; take what is to be imported"),
        qsTr("Ctrl+Right — next question"),
        qsTr("Ctrl+R — read its PDF"), qsTr("Page Up, Page Down, Ctrl+PgUp, Ctrl+PgDn, Ctrl+G — the PDF's pages"),
        qsTr("Ctrl++, Ctrl+-, Alt+W — the PDF's size"), qsTr("Ctrl+F, F3, Shift+F3 — find in the PDF"),
        qsTr("Ctrl+Z — back a step; a removed point or note back"), qsTr("Esc — the paper, then back")]
    readonly property PanelViewModel panel: root.viewModel.panel
    readonly property int view: root.viewModel.view
    readonly property bool isImport: root.view === PapersViewModel.View.Import
    readonly property bool isLibrary: root.view === PapersViewModel.View.Library
    readonly property bool isReader: root.view === PapersViewModel.View.Reader
    readonly property bool hasTabs: !root.isImport && !root.isReader
    /// In the order of PapersViewModel.View. By file, because a Loader of Qt 6.4 cannot make a bound component.
    readonly property list<string> files: ["LibraryPane.qml", "ComparePane.qml", "WorkPane.qml", "ImportPane.qml", "ReaderPane.qml"]

    function write(): void {
        pane.item?.["write"]?.();
    }

    function add(): void {
        root.viewModel.add();
        Qt.callLater(root.write);
    }

    function show(): void {
        pane.setSource(root.files[root.view], { viewModel: root.viewModel });
    }

    objectName: "papersPage"
    crumb: root.isImport ? qsTr("Papers to take apart") : root.viewModel.summary
    title: root.isImport ? qsTr("Import and export") : root.isReader ? root.viewModel.title : qsTr("Papers to take apart")
    contentFills: root.isLibrary || !root.hasTabs
    spacing: Theme.spaceL
    actions: [
        AppButton {
            objectName: "papersBack"
            kind: AppButton.Quiet
            text: qsTr("Back")
            keyHint: qsTr("Esc")

            onActivated: root.viewModel.leave()
        },
        AppButton {
            objectName: "importButton"
            glyph: Icons.upload
            text: qsTr("Import…")
            keyHint: qsTr("Ctrl I")
            visible: root.hasTabs

            onActivated: root.viewModel.view = PapersViewModel.View.Import
        },
        AppButton {
            objectName: "addButton"
            glyph: Icons.plus
            text: qsTr("Add a paper")
            keyHint: qsTr("Ctrl N")
            visible: root.hasTabs

            onActivated: root.add()
        }
    ]

    onViewChanged: root.show()
    Component.onCompleted: root.show()

    TabStrip {
        objectName: "views"
        Layout.fillWidth: true
        label: qsTr("What is shown")
        options: root.viewModel.views
        currentIndex: root.view
        visible: root.hasTabs

        onSelected: index => root.viewModel.chooseView(index)
    }

    ProblemBanner {
        objectName: "undoBanner"
        Layout.fillWidth: true
        tone: ProblemBanner.Neutral
        title: root.viewModel.undoText
        actionText: qsTr("Undo")
        visible: root.viewModel.undoText !== ""

        onActed: root.viewModel.undo()
        onDismissed: root.viewModel.dismissUndo()
    }

    Loader {
        id: pane

        objectName: "pane"
        Layout.fillWidth: true
        Layout.fillHeight: root.contentFills

        PdfDrop {
            words: root.viewModel.dropText
            enabled: root.isLibrary || root.isReader

            onGiven: file => root.viewModel.dropPdf(file)
        }
    }

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]

        onActivated: root.viewModel.goOn()
    }

    Shortcut {
        sequence: "Ctrl+N"

        onActivated: root.add()
    }

    Shortcut {
        sequence: "Ctrl+I"

        onActivated: root.viewModel.view = PapersViewModel.View.Import
    }

    Shortcut {
        sequence: "Ctrl+R"
        enabled: root.isLibrary

        onActivated: root.viewModel.read()
    }

    Shortcut {
        sequences: [StandardKey.Find]
        enabled: root.isLibrary

        onActivated: pane.item?.["findPaper"]()
    }

    Shortcut {
        sequence: "Ctrl+Right"
        enabled: root.panel.isOn

        onActivated: root.panel.next()
    }

    Shortcut {
        sequences: [StandardKey.Undo]
        enabled: root.panel.isOn && root.panel.canStepBack

        onActivated: root.panel.stepBack()
    }

    Shortcut {
        sequences: ["Esc"]

        onActivated: root.viewModel.leave()
    }

    Instantiator {
        model: root.viewModel.views.length

        Shortcut {
            required property int index

            sequence: `Alt+${index + 1}`
            onActivated: root.viewModel.pick(index)
        }
    }
}
