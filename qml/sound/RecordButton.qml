// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Switches recording on and off, and says all the while whether it runs: in words, with its time and a meter.
PressBase {
    id: root

    required property RecorderViewModel recorder
    readonly property bool isLive: root.recorder.state === RecorderViewModel.Recording
    readonly property bool isOff: root.recorder.state === RecorderViewModel.Off
    readonly property color inkColor: root.isOff ? Theme.ink : root.isLive ? Theme.badInk : Theme.warnInk
    readonly property string keyText: qsTr("Ctrl Shift R")

    leftPadding: Theme.spaceM
    rightPadding: Theme.spaceM
    cornerRadius: height / 2

    Accessible.name: root.recorder.label
    Accessible.description: qsTr("Key: %1").arg(root.keyText)
    Accessible.checkable: true
    Accessible.checked: !root.isOff
    onActivated: root.recorder.toggle()

    contentItem: Row {
        spacing: Theme.spaceS

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.spaceS
            height: width
            radius: root.isLive || root.isOff ? width / 2 : 0
            color: root.isOff ? Theme.transparent : root.inkColor
            border.width: Theme.hairline
            border.color: root.inkColor
        }

        AppText {
            anchors.verticalCenter: parent.verticalCenter
            color: root.inkColor
            text: root.recorder.label

            Accessible.ignored: true
        }

        LevelMeter {
            anchors.verticalCenter: parent.verticalCenter
            level: root.recorder.level
            isTooLoud: root.recorder.isTooLoud
            inkColor: root.inkColor
            visible: root.isLive
        }
    }

    background: Rectangle {
        radius: root.cornerRadius
        color: root.isOff ? (root.hovered ? Theme.surfaceHover : Theme.surface) : root.isLive ? Theme.badSoft : Theme.warnSoft
        border.width: root.isOff || root.hovered ? Theme.hairline : 0
        border.color: root.hovered ? Theme.lineStrong : Theme.line
    }

    HoverTip {
        text: root.isOff ? qsTr("%1 (%2)").arg(root.recorder.startText).arg(root.keyText) : qsTr("Stop recording (%1)").arg(root.keyText)
        visible: root.hovered
    }
}
