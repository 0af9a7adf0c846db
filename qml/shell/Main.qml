// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Math
import SevenRounds.Theme
import SevenRounds.Ui

/// The window: rail, page, and what lies above every page.
Window {
    id: root

    /// A talk goes on while a board is shown.
    readonly property bool isTalkAway: AppContext.isReady && AppContext.talk.isAtBoard
    readonly property bool isRailShown: AppContext.stage !== AppContext.Stage.Recovery

    function go(page: int): void {
        if (AppContext.isReady) {
            AppContext.navigation.open(page);
        }
    }

    function openPalette(): void {
        if (AppContext.isReady) {
            root.readSheets();
            requests.paletteAsked();
        }
    }

    function openKeys(): void {
        root.readSheets();
        requests.keysAsked();
    }

    function closeSheets(): void {
        requests.nothingWanted();
    }

    function readSheets(): void {
        if (sheets.item === null) {
            sheets.setSource("Sheets.qml", { "requests": requests });
        }
    }

    objectName: "mainWindow"
    title: qsTr("Seven Rounds")
    width: 1440
    height: 900
    minimumWidth: 720
    minimumHeight: 480
    color: Theme.background

    // Where one reads from the right, all of it stands the other way round; what does not says so itself: code and formulas.
    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true

    onClosing: AppContext.flush()

    Binding {
        target: Theme
        property: "mode"
        value: AppContext.appearance.isDark ? Theme.Mode.Dark : Theme.Mode.Light
    }

    Binding {
        target: Theme
        property: "scale"
        value: AppContext.appearance.scale
    }

    Binding {
        target: Theme
        property: "reducedMotion"
        value: AppContext.appearance.isReducedMotion
    }

    MathStage {
        anchors.fill: parent
    }

    RowLayout {
        anchors.fill: parent
        spacing: 0

        Rail {
            objectName: "rail"
            Layout.fillHeight: true
            navigation: AppContext.navigation
            isCompact: root.width / Theme.scale < Theme.breakCompact
            roundCount: AppContext.isReady ? AppContext.rounds.rounds.count.toLocaleString(Qt.locale(), "f", 0) : ""
            codingCount: AppContext.isReady ? AppContext.coding.countText : ""
            derivationCount: AppContext.isReady ? AppContext.derivations.count.toLocaleString(Qt.locale(), "f", 0) : ""
            storyCount: AppContext.isReady && AppContext.stories.stories.count > 0 ? AppContext.stories.stories.count.toLocaleString(Qt.locale(), "f", 0) : ""
            dueCount: AppContext.isReady ? AppContext.review.dueCount : ""
            planText: AppContext.isReady ? AppContext.plan.railText : ""
            portfolioText: AppContext.isReady ? AppContext.portfolio.railText : ""
            visible: root.isRailShown

            onSearchAsked: root.openPalette()
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0

            Loader {
                Layout.fillWidth: true
                active: AppContext.problem.exists || AppContext.returnedTexts.exists || AppContext.isReadOnly || AppContext.isSafe || root.isTalkAway
                source: "Notices.qml"
                visible: active
            }

            PageHost {
                id: host

                Layout.fillWidth: true
                Layout.fillHeight: true
                focus: true
            }
        }
    }

    Loader {
        id: sheets

        anchors.fill: parent
    }

    SheetRequests {
        id: requests

        pageKeys: host.keys

        onClosed: host.takeFocus()
    }

    Connections {
        target: AppContext

        function onStageChanged(): void {
            requests.paletteUnwanted();
        }
    }

    ShellShortcuts {
        onPageAsked: page => root.go(page)
        onPaletteAsked: root.openPalette()
        onKeysAsked: root.openKeys()
        onBackAsked: AppContext.navigation.back()
        onQuitAsked: root.close()
    }
}
