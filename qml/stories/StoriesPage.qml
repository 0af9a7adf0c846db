// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Ui

/// The story bank: stories, what they cover, drills, and questions to ask them.
ScrollPage {
    id: root

    required property StoriesViewModel viewModel
    required property DrillViewModel drills
    required property QuestionsViewModel questions
    readonly property list<string> keys: [qsTr("Ctrl+N — a new story"), qsTr("Alt+1 to Alt+4 — stories, coverage, drills, questions"),
        ...(pane.item?.["keys"] ?? [])]
    readonly property int view: root.viewModel.view
    /// In the order of StoriesViewModel.View. By file, because a Loader of Qt 6.4 cannot make a bound component.
    readonly property list<string> files: ["StoriesPane.qml", "CoveragePane.qml", "DrillsPane.qml", "QuestionsPane.qml"]
    readonly property list<QtObject> viewModels: [root.viewModel, root.viewModel, root.drills, root.questions]

    function show(): void {
        pane.setSource(root.files[root.view], { viewModel: root.viewModels[root.view] });
    }

    objectName: "storiesPage"
    title: qsTr("Stories")
    crumb: root.viewModel.summary
    /// The questions are a list that scrolls by itself; the other views are as high as they are.
    contentFills: root.view === StoriesViewModel.View.Questions
    actions: [
        AppButton {
            objectName: "newStory"
            kind: AppButton.Primary
            glyph: Icons.plus
            text: qsTr("New story")
            keyHint: qsTr("Ctrl N")

            onActivated: root.viewModel.create()
        }
    ]

    onViewChanged: root.show()
    Component.onCompleted: root.show()

    TabStrip {
        objectName: "views"
        Layout.fillWidth: true
        label: qsTr("What is shown")
        options: root.viewModel.views
        currentIndex: root.viewModel.view

        onSelected: index => root.viewModel.chooseView(index)
    }

    Loader {
        id: pane

        objectName: "pane"
        Layout.fillWidth: true
        Layout.fillHeight: root.contentFills
    }

    Shortcut {
        sequence: "Ctrl+N"
        onActivated: root.viewModel.create()
    }

    Instantiator {
        model: root.files.length

        Shortcut {
            required property int index

            sequence: `Alt+${index + 1}`
            onActivated: root.viewModel.chooseView(index)
        }
    }
}
