// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Ui

/// The study plan: its weeks and tasks, the checklists and the hours; or the plans to choose from.
ScrollPage {
    id: root

    required property PlanViewModel viewModel
    required property SettingsViewModel settings
    readonly property list<string> keys: [qsTr("1, 2, 3, 4 — weeks, checklists, hours, calendar"), qsTr("Space — tick a task"),
        qsTr("C — choose another plan"), qsTr("I — real interviews"),
        qsTr("Ctrl+Z — take the last change back")]

    /// Not while the plans to choose from stand in place of the views.
    function choose(view: int): void {
        if (!root.viewModel.isChoosing) {
            root.viewModel.chooseView(view);
        }
    }

    objectName: "planPage"
    title: root.viewModel.title
    crumb: root.viewModel.crumb
    actions: [
        AppButton {
            objectName: "sheetButton"
            glyph: Icons.document
            text: qsTr("Two-page sheet")
            visible: root.viewModel.isLastWeek

            onActivated: root.viewModel.openSheet()
        },
        AppButton {
            objectName: "interviewsButton"
            kind: AppButton.Quiet
            glyph: Icons.flag
            text: qsTr("Real interviews")
            keyHint: qsTr("I")

            onActivated: root.viewModel.openInterviews()
        },
        AppButton {
            objectName: "undoButton"
            kind: AppButton.Quiet
            glyph: Icons.undo
            text: qsTr("Take back")
            keyHint: qsTr("Ctrl Z")
            enabled: root.viewModel.canUndo
            visible: root.viewModel.hasPlan

            onActivated: root.viewModel.undo()
        },
        AppButton {
            objectName: "otherPlanButton"
            text: root.viewModel.isChoosing ? qsTr("Back to your plan") : qsTr("Another plan")
            keyHint: qsTr("C")
            visible: root.viewModel.hasPlan

            onActivated: root.viewModel.showChoices(!root.viewModel.isChoosing)
        }
    ]

    Keys.onDigit1Pressed: root.choose(PlanViewModel.View.Weeks)
    Keys.onDigit2Pressed: root.choose(PlanViewModel.View.Checklists)
    Keys.onDigit3Pressed: root.choose(PlanViewModel.View.Hours)
    Keys.onDigit4Pressed: root.choose(PlanViewModel.View.Calendar)
    Keys.onPressed: event => {
        event.accepted = (event.key === Qt.Key_C || event.key === Qt.Key_I) && event.modifiers === Qt.NoModifier;
        if (event.accepted && event.key === Qt.Key_C) {
            root.viewModel.showChoices(!root.viewModel.isChoosing);
        } else if (event.accepted) {
            root.viewModel.openInterviews();
        }
    }

    ProblemBanner {
        Layout.fillWidth: true
        title: root.viewModel.problem.title
        advice: root.viewModel.problem.advice
        visible: root.viewModel.problem.exists

        onDismissed: root.viewModel.dismissProblem()
    }

    ProblemBanner {
        objectName: "toldNotice"
        Layout.fillWidth: true
        tone: ProblemBanner.Neutral
        title: root.viewModel.toldText
        actionText: qsTr("Plan to that day")
        isDismissible: false
        visible: root.viewModel.toldText !== ""

        onActed: root.viewModel.takeTold()
    }

    ChoicesPane {
        Layout.fillWidth: true
        viewModel: root.viewModel
        settings: root.settings
        isNarrow: root.isNarrow
        visible: root.viewModel.isChoosing
    }

    TabStrip {
        objectName: "views"
        Layout.fillWidth: true
        label: qsTr("What is shown")
        options: root.viewModel.views
        currentIndex: root.viewModel.view
        visible: !root.viewModel.isChoosing

        onSelected: index => root.viewModel.chooseView(index)
    }

    WeeksPane {
        Layout.fillWidth: true
        viewModel: root.viewModel
        isNarrow: root.isNarrow
        visible: !root.viewModel.isChoosing && root.viewModel.view === PlanViewModel.View.Weeks
    }

    ChecklistPane {
        Layout.fillWidth: true
        viewModel: root.viewModel
        visible: !root.viewModel.isChoosing && root.viewModel.view === PlanViewModel.View.Checklists
    }

    HoursPane {
        Layout.fillWidth: true
        hours: root.viewModel.hours
        visible: !root.viewModel.isChoosing && root.viewModel.view === PlanViewModel.View.Hours
    }

    CalendarPane {
        Layout.fillWidth: true
        calendar: root.viewModel.calendar
        visible: !root.viewModel.isChoosing && root.viewModel.view === PlanViewModel.View.Calendar
    }

    Shortcut {
        sequences: ["Ctrl+Z"]
        enabled: root.viewModel.canUndo

        onActivated: root.viewModel.undo()
    }
}
