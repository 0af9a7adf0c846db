// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// What to ask them, by whom one sits in front of.
ColumnLayout {
    id: root

    required property QuestionsViewModel viewModel
    readonly property list<string> keys: [qsTr("Left and Right — whom you ask"), qsTr("Enter in the field — add your question"),
        qsTr("Tab, then Enter — star a question")]

    spacing: Theme.spaceL

    SegmentedChoice {
        objectName: "audiences"
        Layout.fillWidth: true
        label: qsTr("Whom you ask")
        options: root.viewModel.audiences
        currentIndex: root.viewModel.audienceIndex

        onSelected: index => root.viewModel.chooseAudience(index)
    }

    CheckRow {
        objectName: "starredOnly"
        text: qsTr("Only those to take along")
        caption: root.viewModel.starredText
        isOn: root.viewModel.isStarredOnly

        onSwitched: on => root.viewModel.setStarredOnly(on)
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.spaceM

        LineField {
            objectName: "ownQuestion"
            Layout.fillWidth: true
            label: qsTr("Your own question")
            placeholderText: qsTr("A question of your own")
            text: root.viewModel.draft

            onTextEdited: root.viewModel.setDraft(text)
            onAccepted: root.viewModel.add()
        }

        AppButton {
            objectName: "addQuestion"
            glyph: Icons.plus
            text: root.viewModel.addText
            enabled: root.viewModel.canAdd

            onActivated: root.viewModel.add()
        }
    }

    ProblemBanner {
        Layout.fillWidth: true
        tone: ProblemBanner.Neutral
        isDismissible: false
        title: root.viewModel.removedText
        actionText: qsTr("Undo")
        visible: root.viewModel.removedText !== ""

        onActed: root.viewModel.undoRemove()
    }

    Card {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: Theme.ringSide
        isFlush: true
        contentFills: true

        // A list and not a column of rows: a layout of Qt 6.4 that is hidden while a row of it goes keeps a pointer to that row.
        ScrollList {
            objectName: "questionRows"
            Layout.fillWidth: true
            Layout.fillHeight: true
            model: root.viewModel.questions
            visible: count > 0
            // Used again, a row would keep the items that it was given in its layout.
            reuseItems: false

            delegate: QuestionRow {
                id: row

                required property int index

                width: ListView.view.width
                hasSeparator: row.index < root.viewModel.questions.count - 1

                onStarred: on => root.viewModel.setStarred(row.questionId, on)
                onRemoved: root.viewModel.remove(row.questionId)
            }
        }

        EmptyState {
            Layout.fillWidth: true
            Layout.fillHeight: true
            glyph: Icons.star
            title: qsTr("Nothing to take along yet")
            text: qsTr("Star the questions whose answer would change what you do, or write your own.")
            visible: root.viewModel.questions.count === 0
        }
    }
}
