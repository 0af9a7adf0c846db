// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Controls

/// Ends a round early, after a question. Throwing it away is the second, quieter way.
DialogSheet {
    id: root

    /// What was recorded stays, whichever way is taken.
    required property bool isRecorded

    signal discardAsked()
    signal sheetAsked()

    title: qsTr("End the round here?")
    text: root.isRecorded
        ? qsTr("What you wrote is kept and the debrief opens. The clock stops; a round that ended early still counts once you rate it. The recording stays until you delete it in Settings.")
        : qsTr("What you wrote is kept and the debrief opens. The clock stops; a round that ended early still counts once you rate it.")
    agreeText: qsTr("End and debrief")
    declineText: qsTr("Go on")

    AppButton {
        objectName: "listenerSheet"
        kind: AppButton.Quiet
        text: qsTr("Interviewer's sheet for a listener (holds the answers)")

        onActivated: {
            root.close();
            root.sheetAsked();
        }
    }

    AppButton {
        kind: AppButton.Quiet
        text: qsTr("Throw it away instead")

        onActivated: {
            root.close();
            root.discardAsked();
        }
    }
}
