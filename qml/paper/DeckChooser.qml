// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Which PDF holds the slides: by its path, from a dialog, dropped, or one of earlier talks.
ColumnLayout {
    id: root

    required property DeckViewModel deck

    spacing: Theme.spaceL

    ProblemBanner {
        objectName: "deckEntryProblem"
        Layout.fillWidth: true
        title: root.deck.entryProblem.title
        advice: root.deck.entryProblem.advice
        isDismissible: false
        visible: root.deck.entryProblem.exists
    }

    PathForm {
        objectName: "deckPath"
        Layout.fillWidth: true
        label: qsTr("File")
        hint: qsTr("A PDF up to 200 MB, a page for each slide; a copy of it goes into your profile. Written anew at the same place, it keeps notes and times. Notes that pdfpc keeps beside it are taken along.")
        placeholderText: qsTr("Path of the PDF")
        path: root.deck.entry
        actionText: qsTr("Use it")
        canAct: root.deck.entry !== "" && !root.deck.isCopying
        isBusy: root.deck.isCopying

        onNamed: path => root.deck.setEntry(path)
        onActed: root.deck.attach()
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.spaceS

        PdfBrowse {
            objectName: "deckBrowse"
            enabled: !root.deck.isCopying

            onPicked: file => {
                root.deck.setEntry(file);
                root.deck.attach();
            }
        }

        AppButton {
            objectName: "deckOffer"
            glyph: Icons.book
            text: qsTr("The paper's PDF: %1").arg(root.deck.offer)
            visible: root.deck.offer !== ""

            onActivated: root.deck.takeOffer()
        }

        Repeater {
            model: root.deck.recent

            AppButton {
                id: recent

                required property int index
                required property string modelData

                objectName: `recentDeck${recent.index + 1}`
                glyph: Icons.slides
                text: recent.modelData
                label: qsTr("Slides of an earlier talk: %1").arg(recent.modelData)

                onActivated: root.deck.choose(recent.index)
            }
        }
    }
}
