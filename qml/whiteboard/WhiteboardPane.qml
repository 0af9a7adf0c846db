// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// A whiteboard with its tools. The view-model owns what is on it.
FocusScope {
    id: root

    required property WhiteboardViewModel viewModel

    implicitWidth: column.implicitWidth
    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column

        anchors.fill: parent
        spacing: Theme.spaceXS

        BoardTools {
            Layout.fillWidth: true
            viewModel: root.viewModel
        }

        AppText {
            Layout.fillWidth: true
            tone: AppText.Warn
            text: root.viewModel.lostText
            wrapMode: Text.Wrap
            visible: text !== ""
        }

        BoardArea {
            id: area

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: Theme.barWidth
            Layout.preferredHeight: Theme.tipWidth
            focus: true
            viewModel: root.viewModel
        }

        BoardFoot {
            Layout.fillWidth: true
            viewModel: root.viewModel
        }
    }

    BoardKeys {
        viewModel: root.viewModel
        isActive: root.activeFocus && !area.isTyping

        onZoomAsked: steps => area.zoomBy(steps)
    }
}
