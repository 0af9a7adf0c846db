// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Other offers with the day by which they have to be answered, how each stands to the end of the process, and what to say of it.
Card {
    id: root

    required property PipelineViewModel pipeline

    /// The keyboard goes on at an offer that stays.
    function takeOut(row: int): void {
        const neighbor = offers.itemAt(row + 1 < offers.count ? row + 1 : row - 1) as OfferRow;
        if (neighbor !== null) {
            neighbor.takeFocus();
        } else {
            addButton.forceActiveFocus(Qt.OtherFocusReason);
        }
        root.pipeline.removeDeadline(row);
    }

    title: qsTr("Other offers")
    spacing: Theme.spaceL

    Repeater {
        id: offers

        model: root.pipeline.deadlines

        OfferRow {
            id: offer

            Layout.fillWidth: true
            pipeline: root.pipeline

            onTakenOut: root.takeOut(offer.index)
        }
    }

    AppButton {
        id: addButton

        objectName: "addDeadline"
        glyph: Icons.plus
        text: qsTr("Add an offer")

        onActivated: root.pipeline.addDeadline()
    }

    BulletList {
        objectName: "reminders"
        Layout.fillWidth: true
        title: qsTr("Disclose it")
        lines: root.pipeline.reminders
        badges: root.pipeline.reminderBadges
    }
}
