// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// The values and themes a story speaks for; each says what a story must show to count.
Card {
    id: root

    required property StoryViewModel viewModel

    title: qsTr("Speaks for")
    caption: root.viewModel.tagsText
    spacing: Theme.spaceXXS

    Repeater {
        objectName: "topicRows"
        model: root.viewModel.topics

        ColumnLayout {
            id: topic

            required property int index
            required property string topicId
            required property string title
            required property string shows
            required property string heading
            required property bool isOn

            Layout.fillWidth: true
            spacing: 0

            AppText {
                Layout.topMargin: topic.index === 0 ? 0 : Theme.spaceM
                kind: AppText.Caption
                text: topic.heading
                visible: topic.heading !== ""

                Accessible.role: Accessible.Heading
            }

            CheckRow {
                Layout.fillWidth: true
                text: topic.title
                isOn: topic.isOn

                Accessible.description: topic.shows

                onSwitched: root.viewModel.toggleTopic(topic.topicId)
            }

            AppText {
                Layout.fillWidth: true
                Layout.leftMargin: Theme.mark + Theme.spaceS + Theme.spaceXXS
                Layout.bottomMargin: Theme.spaceXS
                kind: AppText.Caption
                text: topic.shows
                wrapMode: Text.Wrap
                visible: topic.isOn

                Accessible.ignored: true
            }
        }
    }
}
