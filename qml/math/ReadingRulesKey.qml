// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Math

/// F2 and the sheet behind it; the sheet is read when it is first wanted.
Item {
    id: root

    readonly property string line: qsTr("F2 — how a line is read")

    function open(): void {
        sheet.active = true;
        (sheet.item as ReadingRules).open();
    }

    visible: false

    Shortcut {
        sequence: "F2"

        onActivated: root.open()
    }

    Loader {
        id: sheet

        active: false
        source: "ReadingRules.qml"
    }
}
