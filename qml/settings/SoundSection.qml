// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The interviewer's voice, and whether and by which microphone rounds and talks are recorded.
Card {
    id: root

    required property SoundViewModel sound

    title: qsTr("Voice and recording")
    spacing: Theme.spaceL

    ToggleRow {
        objectName: "voiceToggle"
        Layout.fillWidth: true
        text: qsTr("Read questions aloud")
        caption: root.sound.voice.notice !== "" ? root.sound.voice.notice
            : qsTr("Each question of a round when it is shown. Ctrl+Shift+S says it again, or stops.")
        isOn: root.sound.voice.isOn

        onSwitched: on => root.sound.voice.setOn(on)
    }

    ToggleRow {
        objectName: "recordToggle"
        Layout.fillWidth: true
        text: qsTr("Record rounds")
        caption: root.sound.recordingText
        isOn: root.sound.recordsRounds
        enabled: root.sound.mayRecord

        onSwitched: on => root.sound.setRecordsRounds(on)
    }

    ToggleRow {
        objectName: "recordTalksToggle"
        Layout.fillWidth: true
        text: qsTr("Record talks")
        caption: root.sound.talkRecordingText
        isOn: root.sound.recordsTalks
        enabled: root.sound.mayRecordTalks

        onSwitched: on => root.sound.setRecordsTalks(on)
    }

    FormField {
        Layout.fillWidth: true
        label: qsTr("Microphone")
        hint: root.sound.microphoneHint
        visible: root.sound.microphoneNames.length > 0

        // A dock, a camera and the monitors of outputs are more than a segmented choice holds.
        ChoiceFlow {
            objectName: "microphoneChoice"
            Layout.fillWidth: true
            name: qsTr("Microphone")
            options: root.sound.microphoneNames
            currentIndex: root.sound.microphoneIndex

            onChosen: index => root.sound.microphoneIndex = index
        }
    }
}
