// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The places one can go to. Only its icons stand there in a window under 1100 wide.
Rectangle {
    id: root

    required property Navigation navigation
    required property bool isCompact
    property string roundCount: ""
    property string derivationCount: ""
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
            text: qsTr("Today")
            glyph: Icons.clock
            isCompact: root.isCompact
            isCurrent: root.isIn([Navigation.Page.Today, Navigation.Page.Welcome])

            onActivated: root.navigation.open(Navigation.Page.Today)
        }

        RailItem {
            Layout.fillWidth: true
            text: qsTr("Mock rounds")
            glyph: Icons.speech
            count: root.roundCount
            isCompact: root.isCompact
            isCurrent: root.isIn([Navigation.Page.Rounds, Navigation.Page.Round, Navigation.Page.Debrief])

            onActivated: root.navigation.open(Navigation.Page.Rounds)
        }

        RailItem {
            Layout.fillWidth: true
            text: qsTr("Derivations")
            glyph: Icons.pi
            count: root.derivationCount
            isCompact: root.isCompact
            isCurrent: root.isIn([Navigation.Page.Derivations, Navigation.Page.Derivation, Navigation.Page.FreeBoard])

            onActivated: root.navigation.open(Navigation.Page.Derivations)
        }

        RailItem {
            Layout.fillWidth: true
            text: qsTr("Talks")
            glyph: Icons.slides
            isCompact: root.isCompact
            isCurrent: root.isIn([Navigation.Page.Talks, Navigation.Page.Talk, Navigation.Page.TalkRating])

            onActivated: root.navigation.open(Navigation.Page.Talks)
        }

        RailItem {
            Layout.fillWidth: true
            text: qsTr("Readiness")
            glyph: Icons.chart
            isCompact: root.isCompact
            isCurrent: root.isIn([Navigation.Page.Readiness])

            onActivated: root.navigation.open(Navigation.Page.Readiness)
        }

        Item {
            Layout.fillHeight: true
        }

        RailItem {
            Layout.fillWidth: true
            text: qsTr("Search")
            glyph: Icons.search
            keyHint: qsTr("Ctrl K")
            isCompact: root.isCompact

            onActivated: root.searchAsked()
        }

        RailItem {
            Layout.fillWidth: true
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
