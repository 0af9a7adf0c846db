// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The listing's requirements, one by one, against what the person can show.
ColumnLayout {
    id: root

    required property GuideViewModel guide
    readonly property ResumeViewModel resume: root.guide.resume

    spacing: Theme.spaceL

    AppText {
        Layout.fillWidth: true
        text: root.resume.summary
        wrapMode: Text.Wrap
    }

    Repeater {
        model: root.resume.requirements

        RequirementCard {
            id: card

            Layout.fillWidth: true
            standings: root.resume.standings

            onChosen: standing => root.resume.setStanding(card.index, standing)
            onNoted: text => root.resume.setNote(card.index, text)
        }
    }
}
