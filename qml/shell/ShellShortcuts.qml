// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Ui

/// The keys that work on every page, also while typing.
Item {
    id: root

    signal pageAsked(int page)
    signal paletteAsked()
    signal keysAsked()
    signal backAsked()
    signal quitAsked()

    Shortcut {
        sequences: ["Ctrl+K"]

        onActivated: root.paletteAsked()
    }

    Shortcut {
        sequences: ["F1"]

        onActivated: root.keysAsked()
    }

    Shortcut {
        sequences: ["Alt+Left"]

        onActivated: root.backAsked()
    }

    Shortcut {
        sequences: ["Ctrl+Q"]

        onActivated: root.quitAsked()
    }

    Shortcut {
        sequences: ["Ctrl+1"]

        onActivated: root.pageAsked(Navigation.Page.Today)
    }

    Shortcut {
        sequences: ["Ctrl+2"]

        onActivated: root.pageAsked(Navigation.Page.Rounds)
    }

    Shortcut {
        sequences: ["Ctrl+3"]

        onActivated: root.pageAsked(Navigation.Page.Derivations)
    }

    Shortcut {
        sequences: ["Ctrl+4"]

        onActivated: root.pageAsked(Navigation.Page.Coding)
    }

    Shortcut {
        sequences: ["Ctrl+5"]

        onActivated: root.pageAsked(Navigation.Page.Talks)
    }

    Shortcut {
        sequences: ["Ctrl+6"]

        onActivated: root.pageAsked(Navigation.Page.Stories)
    }

    Shortcut {
        sequences: ["Ctrl+7"]

        onActivated: root.pageAsked(Navigation.Page.Review)
    }

    Shortcut {
        sequences: ["Ctrl+8"]

        onActivated: root.pageAsked(Navigation.Page.Plan)
    }

    Shortcut {
        sequences: ["Ctrl+9"]

        onActivated: root.pageAsked(Navigation.Page.Readiness)
    }

    Shortcut {
        sequences: ["Ctrl+0"]

        onActivated: root.pageAsked(Navigation.Page.Guide)
    }

    Shortcut {
        sequences: ["Alt+0"]

        onActivated: root.pageAsked(Navigation.Page.Portfolio)
    }

    Shortcut {
        sequences: ["Ctrl+,"]

        onActivated: root.pageAsked(Navigation.Page.Settings)
    }
}
