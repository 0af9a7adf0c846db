// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The slides that a talk is told with: which file, and what is kept beside each slide.
Item {
    id: root

    required property DeckViewModel deck

    implicitWidth: card.implicitWidth
    implicitHeight: card.implicitHeight

    Card {
        id: card

        anchors.fill: parent
        title: qsTr("Slides")
        caption: root.deck.isChosen ? "" : qsTr("without them the outline leads")
        spacing: Theme.spaceL

        ProblemBanner {
            objectName: "deckProblem"
            Layout.fillWidth: true
            tone: ProblemBanner.Warn
            title: root.deck.pictures.problem.title
            advice: root.deck.pictures.problem.advice
            actionText: qsTr("Try again")
            isDismissible: false
            visible: root.deck.isChosen && root.deck.pictures.problem.exists

            onActed: root.deck.retry()
        }

        AppText {
            objectName: "deckBlocks"
            Layout.fillWidth: true
            tone: AppText.Soft
            text: qsTr("No talk starts with slides that cannot be shown. Leave them out, and the outline leads.")
            wrapMode: Text.Wrap
            visible: root.deck.isChosen && root.deck.pictures.problem.exists
        }

        DeckChooser {
            Layout.fillWidth: true
            deck: root.deck
            visible: !root.deck.isChosen
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceM
            visible: root.deck.isChosen

            AppText {
                objectName: "deckName"
                Layout.fillWidth: true
                font.weight: Theme.weightMedium
                text: root.deck.name
                elide: Text.ElideMiddle
            }

            AppButton {
                objectName: "exportNotes"
                kind: AppButton.Quiet
                glyph: Icons.download
                label: qsTr("Write the notes for pdfpc…")
                enabled: root.deck.notesFile.canWrite

                onActivated: exportSheet.open()
            }

            AppButton {
                objectName: "dropDeck"
                kind: AppButton.Quiet
                glyph: Icons.close
                text: qsTr("Leave them out")

                onActivated: root.deck.drop()
            }
        }

        DeckNews {
            Layout.fillWidth: true
            news: root.deck.news
            visible: root.deck.isChosen && hasNews
        }

        ProblemBanner {
            objectName: "notesNotice"
            Layout.fillWidth: true
            tone: root.deck.notesFile.problem.exists ? ProblemBanner.Bad : ProblemBanner.Good
            title: root.deck.notesFile.problem.exists ? root.deck.notesFile.problem.title : root.deck.notesFile.notice
            advice: root.deck.notesFile.problem.advice
            visible: root.deck.isChosen && title !== ""

            onDismissed: root.deck.notesFile.dismissNotice()
        }

        Skeleton {
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.ringSide
            visible: root.deck.isOpening
        }

        DeckDesk {
            Layout.fillWidth: true
            deck: root.deck
            visible: root.deck.isReady
        }
    }

    DeckExportSheet {
        id: exportSheet

        notesFile: root.deck.notesFile
    }

    PdfDrop {
        words: qsTr("Drop it to tell the talk with it.")

        onGiven: file => {
            root.deck.setEntry(file);
            root.deck.attach();
        }
    }
}
