// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// What one round is, how its time is cut, and what is listened for.
Card {
    id: root

    required property RoundsViewModel viewModel
    readonly property roundDetail detail: root.viewModel.detail
    readonly property bool canStart: !root.viewModel.hasLive

    signal started()
    signal shortStarted()
    signal sheetAsked()
    signal briefingAsked()

    title: root.detail.title
    spacing: Theme.spaceL
    headerItems: [
        SourceBadge {
            source: root.detail.badge
        }
    ]

    AppText {
        Layout.fillWidth: true
        tone: AppText.Soft
        text: root.detail.about
        wrapMode: Text.Wrap
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.spaceM

        AppButton {
            kind: AppButton.Primary
            text: qsTr("Start · %1").arg(root.detail.lengthText)
            keyHint: qsTr("Ctrl Enter")
            enabled: root.canStart

            onActivated: root.started()
        }

        AppButton {
            text: qsTr("One prompt · 10 min")
            keyHint: qsTr("S")
            enabled: root.canStart

            onActivated: root.shortStarted()
        }

        AppButton {
            objectName: "roundSheet"
            kind: AppButton.Quiet
            glyph: Icons.document
            text: qsTr("Interviewer's sheet")

            onActivated: root.sheetAsked()
        }

        AppButton {
            objectName: "roundBriefing"
            kind: AppButton.Quiet
            glyph: Icons.book
            text: qsTr("Briefing")

            onActivated: root.briefingAsked()
        }
    }

    PaperChoice {
        Layout.fillWidth: true
        names: root.viewModel.paper.names
        captions: root.viewModel.paper.captions
        current: root.viewModel.paper.index
        veto: root.viewModel.paper.veto
        hint: qsTr("The panel asks about the one you bring. Papers of your library can be chosen here, so that the debrief says which it was.")
        visible: root.viewModel.asksPaper

        onChosen: index => root.viewModel.paper.index = index
    }

    RulesRow {
        Layout.fillWidth: true
        viewModel: root.viewModel
    }

    ForecastChoice {
        objectName: "forecast"
        Layout.fillWidth: true
        options: root.viewModel.forecastNames
        currentIndex: root.viewModel.forecastIndex

        onSelected: index => root.viewModel.forecastIndex = index
    }

    PhaseBar {
        Layout.fillWidth: true
        labels: root.detail.phaseLabels
        weights: root.detail.phaseWeights
        progress: root.detail.phaseLabels.map(() => 0)
        isListed: true
    }

    AppText {
        Layout.fillWidth: true
        kind: AppText.Caption
        text: root.detail.lengthNote === "" ? root.detail.bankText : `${root.detail.lengthNote} ${root.detail.bankText}.`
        wrapMode: Text.Wrap
    }

    Separator {
        Layout.fillWidth: true
    }

    GridLayout {
        id: columns

        Layout.fillWidth: true
        columns: root.width > Theme.readingWidth ? 2 : 1
        columnSpacing: Theme.spaceXXL
        rowSpacing: Theme.spaceL

        BulletList {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.tipWidth
            Layout.alignment: Qt.AlignTop
            title: qsTr("What is assessed")
            lines: root.detail.assesses
        }

        BulletList {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.tipWidth
            Layout.alignment: Qt.AlignTop
            title: qsTr("What you will be rated on")
            lines: root.detail.criteria
        }
    }

    BulletList {
        Layout.fillWidth: true
        title: qsTr("Advice")
        lines: root.detail.advice
        badges: root.detail.adviceBadges
    }
}
