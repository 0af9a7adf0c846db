// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Controls

/// Ends a talk after a question. Throwing it away is the second, quieter way.
DialogSheet {
    id: root

    /// What was recorded stays, whichever way is taken.
    required property bool isRecorded

    signal discardAsked()

    title: qsTr("End the talk here?")
    text: root.isRecorded
        ? qsTr("The clock stops, your notes are kept, and the account of the time opens with the rating. The recording stays until you delete it in Settings.")
        : qsTr("The clock stops, your notes are kept, and the account of the time opens with the rating.")
    agreeText: qsTr("End the talk")
    declineText: qsTr("Go on")

    AppButton {
        objectName: "discardButton"
        kind: AppButton.Quiet
        text: qsTr("Throw it away instead")

        onActivated: {
            root.close();
            root.discardAsked();
        }
    }
}
