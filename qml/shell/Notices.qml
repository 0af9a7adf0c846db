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
        objectName: "returnedTextsBanner"
        Layout.fillWidth: true
        Layout.margins: Theme.spaceM
        tone: ProblemBanner.Good
        title: AppContext.returnedTexts.title
        advice: AppContext.returnedTexts.advice
        visible: AppContext.returnedTexts.exists

        onDismissed: AppContext.dismissReturnedTexts()
    }

    ProblemBanner {
        objectName: "talkAwayBanner"
        Layout.fillWidth: true
        Layout.margins: Theme.spaceM
        tone: ProblemBanner.Neutral
        title: qsTr("Your talk goes on")
        kept: AppContext.isReady ? `${AppContext.talk.face.time} ${AppContext.talk.face.caption}` : ""
        actionText: qsTr("Back to the talk")
        isDismissible: false
        visible: AppContext.isReady && AppContext.talk.isAtBoard

        onActed: AppContext.talk.returnToTalk()
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

    ProblemBanner {
        objectName: "safeModeBanner"
        Layout.fillWidth: true
        Layout.margins: Theme.spaceM
        tone: ProblemBanner.Warn
        title: qsTr("Seven Rounds was started in safe mode")
        kept: qsTr("It ended three times in ten minutes without being left. What you saved is there.")
        advice: qsTr("The formula view and your own content packs are switched off. Export your data under Settings, or start normally.")
        actionText: qsTr("Go to your data")
        isDismissible: false
        visible: AppContext.isSafe && AppContext.isReady

        onActed: AppContext.showData()
    }

    AppButton {
        objectName: "startNormally"
        Layout.leftMargin: Theme.spaceM
        Layout.bottomMargin: Theme.spaceM
        text: qsTr("Start normally")
        visible: AppContext.isSafe && AppContext.isReady

        onActivated: AppContext.startNormally()
    }
}
