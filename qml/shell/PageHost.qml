// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Ui

/// Shows one page at a time. A page's file is read when the page is gone to, so that the first frame waits for one page and not for all;
/// a page keeps nothing: what it shows lives in its view-models.
Item {
    id: root

    /// Every page says its keys; by name, because pages share no type.
    readonly property list<string> keys: loader.item?.["keys"] ?? []
    readonly property bool isLoaded: loader.status === Loader.Ready
    /// In the order of Navigation.Page.
    readonly property list<string> files: ["WelcomeHost.qml", "TodayHost.qml", "RoundsHost.qml", "RoundHost.qml",
        "DebriefHost.qml", "SheetHost.qml", "LoopHost.qml", "BankHost.qml", "PromptHost.qml",
        "DerivationsHost.qml", "DerivationHost.qml", "FreeBoardHost.qml", "CodingHost.qml", "CodingRoomHost.qml",
        "TalksHost.qml", "TalkHost.qml", "TalkRatingHost.qml",
        "PapersHost.qml", "StoriesHost.qml", "StoryHost.qml", "TellingHost.qml", "DrillHost.qml", "ReviewHost.qml", "StudyHost.qml",
        "CardsHost.qml", "QuizHost.qml", "SelfTestHost.qml", "ReadinessHost.qml", "GuideHost.qml", "SettingsHost.qml",
        "PlanHost.qml", "InterviewsHost.qml", "PortfolioHost.qml"]

    function takeFocus(): void {
        const page = loader.item as Item;
        if (page !== null && !page.activeFocus) {
            page.forceActiveFocus();
        }
    }

    /// A page that has the focus without a control of its own: Tab would start at the window's first control, which is the rail's.
    function step(isForward: bool): void {
        const page = loader.item as Item;
        if (page !== null) {
            page.nextItemInFocusChain(isForward).forceActiveFocus(isForward ? Qt.TabFocusReason : Qt.BacktabFocusReason);
        }
    }

    function file(): string {
        if (AppContext.stage === AppContext.Stage.Recovery) {
            return "RecoveryHost.qml";
        }
        return AppContext.isReady ? root.files[AppContext.navigation.page] : "";
    }

    Keys.onTabPressed: root.step(true)
    Keys.onBacktabPressed: root.step(false)

    Loader {
        id: loader

        anchors.fill: parent
        focus: true
        source: root.file()

        onLoaded: root.takeFocus()
    }
}
