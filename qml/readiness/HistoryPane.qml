// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Charts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// What was said of the whole loop at the target level, week by week.
Card {
    id: root

    required property ReadinessPastModel past

    title: qsTr("Week by week")
    caption: qsTr("at your target")
    spacing: Theme.spaceS

    BandHistory {
        objectName: "history"
        Layout.fillWidth: true
        lows: root.past.weekLows
        highs: root.past.weekHighs
        means: root.past.weekMeans
        description: root.past.historyText
        firstLabel: root.past.firstWeek
        lastLabel: qsTr("today")
        visible: root.past.weekLows.length > 1
    }

    AppText {
        objectName: "historyText"
        Layout.fillWidth: true
        tone: AppText.Soft
        text: root.past.historyText
        wrapMode: Text.Wrap
    }
}
