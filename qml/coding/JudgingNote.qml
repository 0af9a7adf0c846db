// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// While a program is judged: how far it is. Before the first judgment: what there is to do.
ColumnLayout {
    id: root

    required property CodingRoomViewModel viewModel

    spacing: Theme.spaceS

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.spaceM
        visible: root.viewModel.isJudging

        BusyRing {
            isRunning: root.viewModel.isJudging
        }

        AppText {
            objectName: "progressText"
            Layout.fillWidth: true
            text: root.viewModel.progressText

            Accessible.role: Accessible.StaticText
        }
    }

    Rectangle {
        Layout.fillWidth: true
        implicitHeight: Theme.phaseHeight
        radius: height / 2
        color: Theme.sunken
        visible: root.viewModel.isJudging

        Accessible.role: Accessible.ProgressBar
        Accessible.name: root.viewModel.progressText

        Rectangle {
            width: parent.width * root.viewModel.progress
            height: parent.height
            radius: height / 2
            color: Theme.accent
        }
    }

    AppText {
        Layout.fillWidth: true
        text: qsTr("Run tries your own input and the visible cases. Submit judges the hidden ones, properties and large sizes too.")
        wrapMode: Text.Wrap
        visible: !root.viewModel.isJudging
    }

    AppText {
        Layout.fillWidth: true
        kind: AppText.Caption
        text: root.viewModel.placeText
        wrapMode: Text.Wrap
        visible: !root.viewModel.isJudging
    }
}
