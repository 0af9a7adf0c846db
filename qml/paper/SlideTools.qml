// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import SevenRounds.Controls
import SevenRounds.Paper
import SevenRounds.Theme
import SevenRounds.Ui

/// What a speaker does with slides besides going on. A click leaves the keys where they are, or Space would press the button instead of showing the next slide.
Flow {
    id: root

    required property SlidesViewModel slides
    required property AudienceScreens screens
    required property bool isOverview

    signal overviewAsked()

    spacing: Theme.spaceS

    AppButton {
        objectName: "overviewButton"
        focusPolicy: Qt.TabFocus
        glyph: Icons.slides
        text: root.isOverview ? qsTr("Back to the slide") : qsTr("All slides")
        keyHint: qsTr("O")

        onActivated: root.overviewAsked()
    }

    AppButton {
        objectName: "blackButton"
        focusPolicy: Qt.TabFocus
        glyph: root.slides.isBlack ? Icons.check : ""
        text: qsTr("Black")
        keyHint: qsTr("B")
        Accessible.checkable: true
        Accessible.checked: root.slides.isBlack

        onActivated: root.slides.toggleBlack()
    }

    AppButton {
        objectName: "freezeButton"
        focusPolicy: Qt.TabFocus
        glyph: root.slides.isFrozen ? Icons.check : ""
        text: qsTr("Freeze")
        keyHint: qsTr("F")
        Accessible.checkable: true
        Accessible.checked: root.slides.isFrozen

        onActivated: root.slides.toggleFreeze()
    }

    AppButton {
        objectName: "pointerButton"
        focusPolicy: Qt.TabFocus
        glyph: root.slides.pointer === SlidesViewModel.Pointer.Dot ? Icons.check : ""
        text: qsTr("Pointer")
        keyHint: qsTr("P")
        Accessible.checkable: true
        Accessible.checked: root.slides.pointer === SlidesViewModel.Pointer.Dot

        onActivated: root.slides.togglePointer(SlidesViewModel.Pointer.Dot)
    }

    AppButton {
        objectName: "spotlightButton"
        focusPolicy: Qt.TabFocus
        glyph: root.slides.pointer === SlidesViewModel.Pointer.Spotlight ? Icons.check : ""
        text: qsTr("Spotlight")
        keyHint: qsTr("S")
        Accessible.checkable: true
        Accessible.checked: root.slides.pointer === SlidesViewModel.Pointer.Spotlight

        onActivated: root.slides.togglePointer(SlidesViewModel.Pointer.Spotlight)
    }

    Repeater {
        model: root.screens.isShowing ? [] : root.screens.names

        AppButton {
            id: screen

            required property int index
            required property string modelData

            objectName: `showOn${screen.index + 1}`
            focusPolicy: Qt.TabFocus
            glyph: Icons.arrowUpRight
            text: qsTr("Show on %1").arg(screen.modelData)
            keyHint: screen.index === 0 ? qsTr("W") : ""

            onActivated: root.screens.show(screen.index)
        }
    }

    AppButton {
        objectName: "timeButton"
        focusPolicy: Qt.TabFocus
        glyph: root.slides.isTimeShown ? Icons.check : ""
        text: qsTr("Time left")
        label: qsTr("Show the audience the time left")
        keyHint: qsTr("T")
        visible: root.screens.isShowing
        Accessible.checkable: true
        Accessible.checked: root.slides.isTimeShown

        onActivated: root.slides.toggleTime()
    }

    AppButton {
        objectName: "stopShowing"
        focusPolicy: Qt.TabFocus
        glyph: Icons.close
        text: qsTr("Close the audience's window")
        keyHint: qsTr("W")
        visible: root.screens.isShowing

        onActivated: root.screens.hide()
    }
}
