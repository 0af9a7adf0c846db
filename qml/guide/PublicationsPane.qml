// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The person's publications, each with one line of what it shows.
ColumnLayout {
    id: root

    required property GuideViewModel guide
    readonly property ResumeViewModel resume: root.guide.resume

    spacing: Theme.spaceL

    AppText {
        Layout.fillWidth: true
        tone: AppText.Soft
        text: qsTr("The research guide names %1. What you list can become the thread that an hour follows.").arg(root.resume.venues.join(", "))
        wrapMode: Text.Wrap
    }

    EmptyState {
        Layout.fillWidth: true
        glyph: Icons.document
        title: qsTr("No publication yet")
        text: qsTr("Each stands here with its venue, its year and one line of what it shows.")
        actionText: qsTr("Add one")
        visible: root.resume.publications.count === 0

        onActivated: root.resume.addPublication()
    }

    Repeater {
        model: root.resume.publications

        Card {
            id: card

            required property int index
            required title
            required property string venue
            required property string year
            required property string shows
            readonly property list<string> labels: [qsTr("Title"), qsTr("Venue"), qsTr("Year"), qsTr("What it shows")]
            readonly property list<string> values: [card.title, card.venue, card.year, card.shows]

            Layout.fillWidth: true

            Repeater {
                model: card.labels.length

                FormField {
                    id: field

                    required property int index

                    Layout.fillWidth: true
                    label: card.labels[field.index]

                    LineField {
                        objectName: `publication${card.index}-${field.index}`
                        Layout.fillWidth: true
                        label: field.label
                        text: card.values[field.index]

                        onTextEdited: root.resume.setPublication(card.index, field.index, text)
                    }
                }
            }

            AppButton {
                kind: AppButton.Quiet
                glyph: Icons.trash
                text: qsTr("Take it out")

                onActivated: root.resume.removePublication(card.index)
            }
        }
    }

    AppButton {
        objectName: "addPublication"
        glyph: Icons.plus
        text: qsTr("Add one")
        visible: root.resume.publications.count > 0

        onActivated: root.resume.addPublication()
    }
}
