// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The plan in one's own calendar, and an interview day out of it.
ColumnLayout {
    id: root

    required property CalendarViewModel calendar

    spacing: Theme.spaceXL

    ProblemBanner {
        Layout.fillWidth: true
        title: root.calendar.problem.title
        advice: root.calendar.problem.advice
        visible: root.calendar.problem.exists

        onDismissed: root.calendar.dismissProblem()
    }

    Card {
        Layout.fillWidth: true
        title: qsTr("Calendar")
        caption: root.calendar.notice
        spacing: Theme.spaceL

        PathForm {
            objectName: "calendarExport"
            Layout.fillWidth: true
            label: qsTr("Write")
            hint: root.calendar.exportHint
            path: root.calendar.exportPath
            actionText: qsTr("Write the plan")
            canAct: root.calendar.exportPath.trim() !== ""
            isBusy: root.calendar.isBusy

            onNamed: path => root.calendar.setExportPath(path)
            onActed: root.calendar.write()
        }

        PathForm {
            objectName: "calendarImport"
            Layout.fillWidth: true
            label: qsTr("Read")
            hint: qsTr("Shows what the file holds. Nothing changes before you say so.")
            placeholderText: qsTr("Path of an .ics file, or drop it here")
            path: root.calendar.importPath
            actionText: qsTr("Look into it")
            canAct: root.calendar.importPath.trim() !== ""
            isBusy: root.calendar.isBusy

            onNamed: path => root.calendar.setImportPath(path)
            onActed: root.calendar.read()
        }
    }

    Card {
        objectName: "movedCard"
        Layout.fillWidth: true
        title: root.calendar.movedText
        visible: root.calendar.movedText !== ""

        AppButton {
            objectName: "takeMoved"
            text: qsTr("Move them there")

            onActivated: root.calendar.takeMoved()
        }
    }

    Card {
        objectName: "eventsCard"
        Layout.fillWidth: true
        title: qsTr("Which of these is the interview?")
        caption: qsTr("from today on")
        isFlush: true
        visible: root.calendar.count > 0

        Repeater {
            model: root.calendar

            ListRow {
                id: row

                required property int index
                required property string title
                required property string day

                Layout.fillWidth: true
                text: row.title
                caption: row.day
                hasSeparator: row.index + 1 < root.calendar.count

                AppButton {
                    text: qsTr("Interview day")
                    label: qsTr("Make it the interview day: %1, %2").arg(row.title).arg(row.day)

                    onActivated: root.calendar.takeDay(row.index)
                }
            }
        }
    }
}
