// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Who gave which bands, what earlier runs propose for the next one, and the report as a file.
Card {
    id: root

    required property TalkReportViewModel report

    signal exportAsked()

    title: qsTr("Report")

    ProblemBanner {
        objectName: "reportNotice"
        Layout.fillWidth: true
        tone: root.report.problem.exists ? ProblemBanner.Bad : ProblemBanner.Good
        title: root.report.problem.exists ? root.report.problem.title : root.report.notice
        advice: root.report.problem.advice
        visible: title !== ""

        onDismissed: root.report.dismissNotice()
    }

    Repeater {
        model: root.report.bands

        AppText {
            id: line

            required property int index
            required property string modelData

            objectName: `bands${line.index + 1}`
            Layout.fillWidth: true
            text: line.modelData
            wrapMode: Text.Wrap
        }
    }

    AppText {
        objectName: "proposalText"
        Layout.fillWidth: true
        tone: AppText.Soft
        text: root.report.isTaken ? qsTr("They are the times of the slides now.") : root.report.proposalText
        wrapMode: Text.Wrap
        visible: text !== ""
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.spaceS

        AppButton {
            objectName: "takeProposal"
            glyph: root.report.isTaken ? Icons.undo : Icons.target
            text: root.report.isTaken ? qsTr("Take the times back") : qsTr("Use these times")
            visible: root.report.isTaken || root.report.proposalText !== ""

            onActivated: root.report.isTaken ? root.report.undoProposal() : root.report.takeProposal()
        }

        AppButton {
            objectName: "exportReport"
            glyph: Icons.download
            text: qsTr("Write the report to a file…")

            onActivated: root.exportAsked()
        }
    }
}
