// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Controls

/// What an attempt came to, and what one may do next.
AttemptChoice {
    id: root

    required property bool isEnded

    signal listAsked()
    signal restartAsked()

    function takeFocus(): void {
        again.forceActiveFocus(Qt.OtherFocusReason);
    }

    AppButton {
        text: qsTr("All derivations")

        onActivated: root.listAsked()
    }

    AppButton {
        id: again

        objectName: "restartButton"
        kind: root.isEnded ? AppButton.Primary : AppButton.Secondary
        glyph: Icons.refresh
        text: qsTr("Start again")

        onActivated: root.restartAsked()
    }
}
