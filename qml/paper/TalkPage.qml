// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Paper
import SevenRounds.Sound
import SevenRounds.Theme
import SevenRounds.Ui

/// The presenter view: outline and pace on the left, the clock on the right. In the discussion the question stands where the
/// outline was.
FocusScope {
    id: root

    required property TalkViewModel viewModel
    readonly property list<string> keys: root.slides.isOn ? [...talkKeys.descriptions, ...slideKeys.descriptions] : talkKeys.descriptions
    readonly property int windowWidth: root.Window.width > 0 ? root.Window.width : root.width
    readonly property bool isNarrow: root.windowWidth < Theme.breakNarrow || root.width < 2 * Theme.tipWidth + Theme.barWidth
    readonly property int margin: root.windowWidth < Theme.breakCompact ? Theme.spaceXL : Theme.spaceXXL
    readonly property bool isOpen: root.viewModel.stage !== TalkViewModel.Stage.None
    /// Each question starts where one looks first.
    readonly property int askedCount: root.isOpen ? root.viewModel.asked.count : 0
    readonly property int stage: root.viewModel.stage
    readonly property SlidesViewModel slides: root.viewModel.slides
    readonly property bool hasSlides: root.slides.isOn
    /// All slides are shown in place of one.
    property bool isOverview: false

    objectName: "talkPage"
    focus: true

    Accessible.role: Accessible.Pane
    Accessible.name: root.viewModel.title
    onStageChanged: {
        body.contentY = 0;
        root.isOverview = false;
    }
    onHasSlidesChanged: {
        if (!root.hasSlides) {
            audienceScreens.hide();
        }
    }
    onAskedCountChanged: body.contentY = 0

    TalkKeys {
        id: talkKeys

        viewModel: root.viewModel
        isBlocked: endSheet.visible || consentSheet.visible
        isChoosing: root.isOverview

        onEndAsked: endSheet.open()
    }

    SlideKeys {
        id: slideKeys

        slides: root.slides
        screens: audienceScreens
        isFree: root.hasSlides && talkKeys.isFree
        isTalk: talkKeys.isTalk
        isOverview: root.isOverview

        onOverviewAsked: root.isOverview = !root.isOverview
    }

    AudienceScreens {
        id: audienceScreens

        speaker: root
        audience: audienceWindow
        wanted: root.slides.audienceScreen

        onChosen: screen => root.slides.audienceScreen = screen
    }

    AudienceWindow {
        id: audienceWindow

        slides: root.slides
    }

    EndTalkSheet {
        id: endSheet

        objectName: "endSheet"
        isRecorded: root.viewModel.recorder.isOn

        onAgreed: root.viewModel.end()
        onDiscardAsked: root.viewModel.discard()
    }

    ConsentSheet {
        id: consentSheet

        objectName: "consentSheet"
        recorder: root.viewModel.recorder
    }

    Connections {
        target: root.viewModel.recorder

        function onConsentAsked(): void {
            consentSheet.open();
        }
    }

    EmptyState {
        anchors.fill: parent
        glyph: Icons.slides
        title: qsTr("No talk is going on")
        text: qsTr("Choose what you present and how long it takes. The clock starts when you say so.")
        actionText: qsTr("Choose a talk")
        visible: !root.isOpen

        onActivated: root.viewModel.openTalks()
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        visible: root.isOpen

        TalkBar {
            Layout.fillWidth: true
            viewModel: root.viewModel
            isNarrow: root.isNarrow

            onEndAsked: endSheet.open()
        }

        ProblemBanner {
            Layout.fillWidth: true
            Layout.margins: root.margin
            Layout.bottomMargin: 0
            title: root.viewModel.problem.title
            advice: root.viewModel.problem.advice
            visible: root.viewModel.problem.exists

            onDismissed: root.viewModel.dismissProblem()
        }

        ProblemBanner {
            objectName: "recordingBanner"
            Layout.fillWidth: true
            Layout.margins: root.margin
            Layout.bottomMargin: 0
            tone: ProblemBanner.Warn
            title: root.viewModel.recorder.problem.title
            kept: root.viewModel.recorder.keptText
            advice: root.viewModel.recorder.problem.advice
            actionText: qsTr("Stop recording")
            isDismissible: false
            visible: root.viewModel.recorder.problem.exists

            onActed: root.viewModel.recorder.toggle()
        }

        ScrollColumn {
            id: body

            Layout.fillWidth: true
            Layout.fillHeight: true
            inset: root.margin
            topInset: root.margin
            contentFills: true
            spacing: Theme.spaceL

            TalkNotices {
                Layout.fillWidth: true
                viewModel: root.viewModel
                keepsRoom: false
                visible: root.isNarrow && implicitHeight > 0
            }

            GridLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                columns: root.isNarrow ? 1 : 2
                columnSpacing: Theme.spaceXXL
                rowSpacing: Theme.spaceXXL

                TalkSide {
                    Layout.row: root.isNarrow ? 1 : 0
                    Layout.column: root.isNarrow ? 0 : 1
                    Layout.fillWidth: root.isNarrow
                    Layout.fillHeight: !root.isNarrow
                    Layout.preferredWidth: Math.min(Theme.tipWidth + Theme.spacePage, root.width / 2)
                    Layout.preferredHeight: root.isNarrow ? implicitHeight : 1
                    viewModel: root.viewModel
                    screens: audienceScreens
                    isOverview: root.isOverview
                    hasClock: !root.isNarrow

                    onOverviewAsked: root.isOverview = !root.isOverview
                }

                TalkOutline {
                    Layout.row: 0
                    Layout.column: 0
                    Layout.fillWidth: true
                    Layout.fillHeight: !root.isNarrow
                    Layout.preferredHeight: root.isNarrow ? implicitHeight : 1
                    viewModel: root.viewModel
                    visible: root.viewModel.stage === TalkViewModel.Stage.Talk && !root.hasSlides

                    onReached: section => body.reveal(section)
                }

                TalkSlides {
                    Layout.row: 0
                    Layout.column: 0
                    Layout.fillWidth: true
                    Layout.fillHeight: !root.isNarrow
                    Layout.preferredHeight: root.isNarrow ? implicitHeight : 1
                    viewModel: root.viewModel
                    screens: audienceScreens
                    isOverview: root.isOverview
                    visible: root.viewModel.stage === TalkViewModel.Stage.Talk && root.hasSlides

                    onOverviewAsked: root.isOverview = !root.isOverview
                }

                QuestionPane {
                    Layout.row: 0
                    Layout.column: 0
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    viewModel: root.viewModel
                    fillsHeight: !root.isNarrow
                    visible: root.viewModel.stage === TalkViewModel.Stage.Discussion
                }
            }
        }
    }
}
