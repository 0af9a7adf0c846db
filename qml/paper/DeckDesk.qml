// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// One slide after the other, with its note and the time by which it is to be left.
GridLayout {
    id: root

    required property DeckViewModel deck
    /// Half of the desk, or all of it: known before the slide is laid out, whose height would otherwise change the desk's while it is being made.
    readonly property real frameWidth: root.columns === 1 ? root.width : (root.width - root.columnSpacing) / 2

    columns: root.width < 2 * Theme.tipWidth + Theme.spaceXL ? 1 : 2
    columnSpacing: Theme.spaceXL
    rowSpacing: Theme.spaceL

    SlideFrame {
        objectName: "deckFrame"
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.tipWidth
        // Of the first slide's shape for all of them: a sheet of another shape would move the buttons from under the pointer.
        Layout.preferredHeight: Math.ceil(root.frameWidth * root.deck.pictures.firstRatio)
        Layout.maximumHeight: Theme.readingWidth
        Layout.alignment: Qt.AlignTop
        pictures: root.deck.pictures
        slide: root.deck.slide
        isLeading: true

        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Slide %1").arg(root.deck.label)
    }

    ColumnLayout {
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.tipWidth
        Layout.alignment: Qt.AlignTop
        spacing: Theme.spaceM

        RowLayout {
            spacing: Theme.spaceS

            AppButton {
                objectName: "previousSlide"
                glyph: Icons.chevronLeft
                label: qsTr("Previous slide")
                enabled: root.deck.hasPrevious

                onActivated: root.deck.turn(-1)
            }

            LineField {
                objectName: "slideField"
                Layout.preferredWidth: 2 * Theme.target
                label: qsTr("Slide, %1").arg(root.deck.countText)
                inputMethodHints: Qt.ImhDigitsOnly
                text: root.deck.label

                onAccepted: root.deck.goTo(text)
            }

            AppText {
                text: root.deck.countText
            }

            AppButton {
                objectName: "nextSlideButton"
                glyph: Icons.chevronRight
                label: qsTr("Next slide")
                enabled: root.deck.hasNext

                onActivated: root.deck.turn(1)
            }
        }

        TextBox {
            objectName: "deckNote"
            Layout.fillWidth: true
            Layout.minimumHeight: Math.max(2 * 2 * Theme.target, implicitHeight)
            label: qsTr("Note on slide %1").arg(root.deck.label)
            placeholderText: qsTr("What you say here; it stands beside the slide while you speak.")
            text: root.deck.note

            onEdited: text => root.deck.setNote(text)
        }

        FormField {
            Layout.fillWidth: true
            label: qsTr("Leave it at")
            hint: root.deck.planText
            error: root.deck.leaveByProblem

            LineField {
                objectName: "leaveByField"
                Layout.fillWidth: true
                label: qsTr("Time by which slide %1 is to be left").arg(root.deck.label)
                placeholderText: qsTr("minutes:seconds, or empty for its share")
                text: root.deck.leaveBy
                hasError: root.deck.leaveByProblem !== ""

                onEditingFinished: root.deck.setLeaveBy(text)
            }
        }

        FormField {
            Layout.fillWidth: true
            label: qsTr("Times for")

            ChoiceFlow {
                objectName: "deckTalks"
                Layout.fillWidth: true
                name: qsTr("Length of talk that the times are shown for")
                options: root.deck.talks
                currentIndex: root.deck.talk

                onChosen: index => root.deck.chooseTalk(index)
            }
        }
    }
}
