// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Paper
import SevenRounds.Theme
import SevenRounds.Ui

/// The side of the presenter view: the one clock, the quiet notice, what comes next, what must still land, notes.
ScrollColumn {
    id: root

    required property TalkViewModel viewModel
    required property AudienceScreens screens
    required property bool isOverview
    /// False where clock and notices stand on top of the page.
    property bool hasClock: true
    readonly property SlidesViewModel slides: root.viewModel.slides
    readonly property bool isTalk: root.viewModel.stage === TalkViewModel.Stage.Talk

    signal overviewAsked()

    contentFills: true
    // Room for the bar beside the cards.
    inset: root.hasClock ? Theme.spaceM : 0
    spacing: Theme.spaceL

    ClockText {
        objectName: "clock"
        time: root.viewModel.face.time
        phase: root.viewModel.face.phase
        caption: root.viewModel.face.caption
        isLarge: true
        visible: root.hasClock
    }

    TalkNotices {
        Layout.fillWidth: true
        viewModel: root.viewModel
        visible: root.hasClock
    }

    AppText {
        Layout.fillWidth: true
        kind: AppText.Caption
        text: root.viewModel.face.asides
        wrapMode: Text.Wrap
        visible: root.viewModel.face.asides !== ""
    }

    SlideNoteCard {
        Layout.fillWidth: true
        slides: root.slides
        visible: root.slides.isOn && root.isTalk
    }

    NextSlideCard {
        Layout.fillWidth: true
        slides: root.slides
        visible: root.slides.isOn && root.isTalk
    }

    ShownSlideCard {
        Layout.fillWidth: true
        slides: root.slides
        screens: root.screens
        isOverview: root.isOverview
        visible: root.slides.isOn && !root.isTalk

        onOverviewAsked: root.overviewAsked()
    }

    Card {
        Layout.fillWidth: true
        title: qsTr("Next: %1").arg(root.viewModel.nextTitle)
        visible: root.viewModel.nextTitle !== ""

        AppText {
            Layout.fillWidth: true
            tone: AppText.Soft
            text: root.viewModel.nextLands
            wrapMode: Text.Wrap
        }
    }

    Card {
        Layout.fillWidth: true
        title: qsTr("Must land")
        caption: root.viewModel.landedText
        visible: root.isTalk

        Flow {
            Layout.fillWidth: true
            spacing: Theme.spaceXS

            Repeater {
                model: root.viewModel.sections

                LandedChip {
                    id: landed

                    required property int place
                    required property string key

                    isCurrent: landed.place === TalkSectionListModel.Place.Current

                    onSwitched: on => root.viewModel.setLanded(landed.key, on)
                }
            }
        }
    }

    Card {
        Layout.fillWidth: true
        Layout.fillHeight: true
        contentFills: true
        title: root.isTalk ? qsTr("Notes") : qsTr("Notes on this question")
        caption: root.viewModel.marksText

        TextBox {
            objectName: "notesBox"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: 2 * Theme.target + Theme.lineBody
            label: qsTr("Notes")
            placeholderText: root.isTalk ? qsTr("Say the claim before the plot …") : qsTr("What you answered, in a few words")
            text: root.viewModel.notes

            onEdited: text => root.viewModel.notes = text
        }
    }

    ListensForCard {
        Layout.fillWidth: true
        lines: root.viewModel.listensFor
        isDense: true
        visible: !root.isTalk && root.viewModel.hasDiscussion
    }
}
