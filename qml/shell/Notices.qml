// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// What no page of its own says: something could not be saved or started, or nothing can be saved at all.
ColumnLayout {
    spacing: 0

    ProblemBanner {
        Layout.fillWidth: true
        Layout.margins: Theme.spaceM
        tone: ProblemBanner.Warn
        title: AppContext.problem.title
        advice: AppContext.problem.advice
        visible: AppContext.problem.exists

        onDismissed: AppContext.dismissProblem()
    }

    ProblemBanner {
        Layout.fillWidth: true
        Layout.margins: Theme.spaceM
        tone: ProblemBanner.Warn
        title: qsTr("Your profile can only be read")
        kept: qsTr("Everything is there to look at. What you do now is not saved.")
        advice: qsTr("Make the data folder writable and start again.")
        actionText: AppContext.isUnsavedAccepted ? "" : qsTr("Practice without saving")
        isDismissible: false
        visible: AppContext.isReadOnly

        onActed: AppContext.acceptUnsaved()
    }
}
