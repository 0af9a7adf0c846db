// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Ui

/// Asked once, before anything is ever recorded.
DialogSheet {
    id: root

    required property RecorderViewModel recorder

    title: root.recorder.consentTitle
    text: root.recorder.consentText
    agreeText: qsTr("Record")
    declineText: qsTr("Not now")

    onAgreed: root.recorder.agree()

    BulletList {
        Layout.fillWidth: true
        title: ""
        lines: root.recorder.consentLines
    }
}
