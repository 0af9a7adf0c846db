// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Copies in the person's folder that nothing uses any more, and the one way to delete them.
Card {
    id: root

    required property CopiesViewModel copies
    required property bool isReadOnly

    title: qsTr("Copies")
    spacing: Theme.spaceL

    AppText {
        Layout.fillWidth: true
        tone: AppText.Soft
        text: qsTr("PDFs of papers and slides and images of cards are copied into your folder, and a copy stays there when what showed it is gone.")
        wrapMode: Text.Wrap
    }

    AppText {
        objectName: "copiesText"
        Layout.fillWidth: true
        text: root.copies.text
        wrapMode: Text.Wrap
        visible: text !== ""
    }

    ProblemBanner {
        Layout.fillWidth: true
        title: root.copies.problem.title
        advice: root.copies.problem.advice
        isDismissible: false
        visible: root.copies.problem.exists
    }

    AppButton {
        objectName: "removeCopies"
        text: qsTr("Delete unused copies…")
        isBusy: root.copies.isBusy
        enabled: root.copies.canRemove && !root.isReadOnly

        onActivated: sheet.open()
    }

    DialogSheet {
        id: sheet

        title: qsTr("Delete the copies that nothing uses?")
        text: root.copies.question
        agreeText: qsTr("Delete")
        isDestructive: true

        onAgreed: root.copies.removeUnused()
    }
}
