// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// What was recorded, how much room it takes, and the one way to delete it.
Card {
    id: root

    required property SoundViewModel sound
    required property bool isReadOnly

    title: qsTr("Recordings")
    isFlush: true

    AppText {
        objectName: "stockText"
        Layout.fillWidth: true
        Layout.margins: Theme.spaceXL
        Layout.topMargin: Theme.spaceM
        Layout.bottomMargin: Theme.spaceM
        tone: AppText.Soft
        text: root.sound.stockText
        wrapMode: Text.Wrap
    }

    ProblemBanner {
        Layout.fillWidth: true
        Layout.margins: Theme.spaceM
        title: root.sound.problem.title
        advice: root.sound.problem.advice
        isDismissible: false
        visible: root.sound.problem.exists
    }

    Separator {
        Layout.fillWidth: true
        visible: root.sound.recordings.count > 0
    }

    Repeater {
        model: root.sound.recordings

        ListRow {
            id: row

            required property int index
            required property string title
            required property string description

            Layout.fillWidth: true
            text: row.title
            caption: row.description
            hasSeparator: row.index < root.sound.recordings.count - 1

            AppButton {
                objectName: "deleteButton"
                text: qsTr("Delete…")
                label: qsTr("Delete the recording of %1, %2").arg(row.title).arg(row.description)
                enabled: !root.isReadOnly

                onActivated: {
                    root.sound.chooseRecording(row.index);
                    deleteSheet.open();
                }
            }
        }
    }

    DialogSheet {
        id: deleteSheet

        title: qsTr("Delete this recording?")
        text: root.sound.removeQuestion
        agreeText: qsTr("Delete")
        isDestructive: true

        onAgreed: root.sound.removeChosen()
    }
}
