// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Theme

/// What somebody expects of a round or a talk before it begins. It stands below what starts the round, and saying nothing costs no key.
ColumnLayout {
    id: root

    required property list<string> options
    required property int currentIndex
    readonly property string question: qsTr("How likely is a rating on the hire side?")

    signal selected(int index)

    spacing: Theme.spaceXS

    AppText {
        Layout.fillWidth: true
        tone: AppText.Soft
        text: root.question
        wrapMode: Text.Wrap

        Accessible.ignored: true
    }

    SegmentedChoice {
        objectName: "forecastChoice"
        Layout.fillWidth: true
        label: root.question
        options: root.options
        currentIndex: root.currentIndex

        onSelected: index => root.selected(index)
    }

    AppText {
        Layout.fillWidth: true
        kind: AppText.Caption
        text: qsTr("Your forecast, if you want to make one. You see it again when the rating is closed.")
        wrapMode: Text.Wrap
    }
}
