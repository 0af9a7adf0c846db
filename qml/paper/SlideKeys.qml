// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Paper
import SevenRounds.Ui

/// The keys of a talk with slides, beside those of every talk; those of a remote are among them.
Item {
    id: root

    required property SlidesViewModel slides
    required property AudienceScreens screens
    /// Nobody types, and no question is open.
    required property bool isFree
    /// In the discussion the plain keys turn questions.
    required property bool isTalk
    required property bool isOverview
    readonly property bool isTurning: root.isFree && root.isTalk && !root.isOverview
    readonly property list<string> descriptions: [qsTr("Space, Down, Home, End — next, first and last slide; Up — back"),
        qsTr("O — all slides; arrows and Enter choose one, Esc goes back"),
        qsTr("B, full stop — the audience sees black; F — it keeps seeing this slide"),
        qsTr("P, S — pointer and spotlight; the mouse or Shift with arrows moves them"),
        qsTr("W — the audience's window on the other screen; T — it shows the time left, too")]

    signal overviewAsked()

    Shortcut {
        sequences: ["Down"]
        enabled: root.isTurning
        onActivated: root.slides.turn(1)
    }

    Shortcut {
        sequences: ["Up"]
        enabled: root.isTurning
        onActivated: root.slides.turn(-1)
    }

    Shortcut {
        sequences: ["Home"]
        enabled: root.isTurning
        onActivated: root.slides.show(0)
    }

    Shortcut {
        sequences: ["End"]
        enabled: root.isTurning
        onActivated: root.slides.showLast()
    }

    Shortcut {
        sequences: ["O"]
        enabled: root.isFree
        onActivated: root.overviewAsked()
    }

    Shortcut {
        sequences: ["Esc"]
        enabled: root.isFree && root.isOverview
        onActivated: root.overviewAsked()
    }

    Shortcut {
        sequences: ["B", "."]
        enabled: root.isFree
        onActivated: root.slides.toggleBlack()
    }

    Shortcut {
        sequences: ["F"]
        enabled: root.isFree
        onActivated: root.slides.toggleFreeze()
    }

    Shortcut {
        sequences: ["P"]
        enabled: root.isFree
        onActivated: root.slides.togglePointer(SlidesViewModel.Pointer.Dot)
    }

    Shortcut {
        sequences: ["S"]
        enabled: root.isFree
        onActivated: root.slides.togglePointer(SlidesViewModel.Pointer.Spotlight)
    }

    Shortcut {
        sequences: ["Shift+Right"]
        enabled: root.isFree
        onActivated: root.slides.movePointer(1, 0)
    }

    Shortcut {
        sequences: ["Shift+Left"]
        enabled: root.isFree
        onActivated: root.slides.movePointer(-1, 0)
    }

    Shortcut {
        sequences: ["Shift+Down"]
        enabled: root.isFree
        onActivated: root.slides.movePointer(0, 1)
    }

    Shortcut {
        sequences: ["Shift+Up"]
        enabled: root.isFree
        onActivated: root.slides.movePointer(0, -1)
    }

    Shortcut {
        sequences: ["T"]
        enabled: root.isFree
        onActivated: root.slides.toggleTime()
    }

    Shortcut {
        sequences: ["W"]
        enabled: root.isFree
        onActivated: root.screens.toggle()
    }
}
