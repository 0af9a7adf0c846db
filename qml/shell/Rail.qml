// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The places one can go to. Only its icons stand there in a window under 1100 wide; in a low one they stand closer, so that the last is not cut off.
Rectangle {
    id: root

    required property Navigation navigation
    required property bool isCompact
    property string roundCount: ""
    property string derivationCount: ""
    property string codingCount: ""
    property string storyCount: ""
    property string dueCount: ""
    property string planText: ""
    property string portfolioText: ""
    readonly property int page: root.navigation.page

    signal searchAsked()

    function isIn(pages: list<int>): bool {
        return pages.indexOf(root.page) >= 0;
    }

    implicitWidth: root.isCompact ? Theme.railCompact : Theme.railWidth
    color: Theme.background

    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Pages")

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.spaceM
        anchors.topMargin: Theme.spaceXXL
        spacing: Theme.spaceXXS

        RowLayout {
            Layout.bottomMargin: Theme.spaceL
            Layout.leftMargin: root.isCompact ? 0 : Theme.spaceM
            Layout.alignment: root.isCompact ? Qt.AlignHCenter : Qt.AlignLeft
            spacing: Theme.spaceM

            LogoRing {}

            AppText {
                kind: AppText.Heading
                text: qsTr("Seven Rounds")
                visible: !root.isCompact
            }
        }

        RailItem {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.maximumHeight: implicitHeight
            text: qsTr("Today")
            glyph: Icons.clock
            isCompact: root.isCompact
            isCurrent: root.isIn([Navigation.Page.Today, Navigation.Page.Welcome])

            onActivated: root.navigation.open(Navigation.Page.Today)
        }

        RailItem {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.maximumHeight: implicitHeight
            text: qsTr("Mock rounds")
            glyph: Icons.speech
            count: root.roundCount
            isCompact: root.isCompact
            isCurrent: root.isIn([Navigation.Page.Rounds, Navigation.Page.Round, Navigation.Page.Debrief,
                Navigation.Page.Sheet, Navigation.Page.Loop, Navigation.Page.Bank, Navigation.Page.Prompt])

            onActivated: root.navigation.open(Navigation.Page.Rounds)
        }

        RailItem {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.maximumHeight: implicitHeight
            text: qsTr("Derivations")
            glyph: Icons.pi
            count: root.derivationCount
            isCompact: root.isCompact
            isCurrent: root.isIn([Navigation.Page.Derivations, Navigation.Page.Derivation, Navigation.Page.FreeBoard])

            onActivated: root.navigation.open(Navigation.Page.Derivations)
        }

        RailItem {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.maximumHeight: implicitHeight
            text: qsTr("Coding")
            glyph: Icons.code
            count: root.codingCount
            isCompact: root.isCompact
            isCurrent: root.isIn([Navigation.Page.Coding, Navigation.Page.CodingRoom])

            onActivated: root.navigation.open(Navigation.Page.Coding)
        }

        RailItem {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.maximumHeight: implicitHeight
            text: qsTr("Talks")
            glyph: Icons.slides
            isCompact: root.isCompact
            isCurrent: root.isIn([Navigation.Page.Talks, Navigation.Page.Talk, Navigation.Page.TalkRating,
                Navigation.Page.Papers])

            onActivated: root.navigation.open(Navigation.Page.Talks)
        }

        RailItem {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.maximumHeight: implicitHeight
            text: qsTr("Stories")
            glyph: Icons.star
            count: root.storyCount
            isCompact: root.isCompact
            isCurrent: root.isIn([Navigation.Page.Stories, Navigation.Page.Story, Navigation.Page.Telling, Navigation.Page.Drill])

            onActivated: root.navigation.open(Navigation.Page.Stories)
        }

        RailItem {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.maximumHeight: implicitHeight
            text: qsTr("Review")
            glyph: Icons.cards
            count: root.dueCount
            isCompact: root.isCompact
            isCurrent: root.isIn([Navigation.Page.Review, Navigation.Page.Study, Navigation.Page.Cards, Navigation.Page.Quiz,
                Navigation.Page.SelfTest])

            onActivated: root.navigation.open(Navigation.Page.Review)
        }

        RailItem {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.maximumHeight: implicitHeight
            text: qsTr("Plan")
            glyph: Icons.calendar
            count: root.planText
            isCompact: root.isCompact
            isCurrent: root.isIn([Navigation.Page.Plan, Navigation.Page.Interviews])

            onActivated: root.navigation.open(Navigation.Page.Plan)
        }

        RailItem {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.maximumHeight: implicitHeight
            text: qsTr("Portfolio")
            glyph: Icons.bookmark
            count: root.portfolioText
            isCompact: root.isCompact
            isCurrent: root.isIn([Navigation.Page.Portfolio])

            onActivated: root.navigation.open(Navigation.Page.Portfolio)
        }

        RailItem {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.maximumHeight: implicitHeight
            text: qsTr("Readiness")
            glyph: Icons.chart
            isCompact: root.isCompact
            isCurrent: root.isIn([Navigation.Page.Readiness])

            onActivated: root.navigation.open(Navigation.Page.Readiness)
        }

        RailItem {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.maximumHeight: implicitHeight
            text: qsTr("Guide")
            glyph: Icons.book
            isCompact: root.isCompact
            isCurrent: root.isIn([Navigation.Page.Guide])

            onActivated: root.navigation.open(Navigation.Page.Guide)
        }

        Item {
            Layout.fillHeight: true
        }

        RailItem {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.maximumHeight: implicitHeight
            text: qsTr("Search")
            glyph: Icons.search
            keyHint: qsTr("Ctrl K")
            isCompact: root.isCompact

            onActivated: root.searchAsked()
        }

        RailItem {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.maximumHeight: implicitHeight
            text: qsTr("Settings")
            glyph: Icons.gear
            isCompact: root.isCompact
            isCurrent: root.isIn([Navigation.Page.Settings])

            onActivated: root.navigation.open(Navigation.Page.Settings)
        }
    }

    Separator {
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        isVertical: true
    }
}
