// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// What is known about the files, for deciding.
Card {
    id: root

    required property RecoveryViewModel viewModel

    title: qsTr("What is known")
    spacing: Theme.spaceM

    AppText {
        Layout.fillWidth: true
        text: qsTr("Database: %1").arg(root.viewModel.versionText)
        wrapMode: Text.Wrap
        visible: root.viewModel.versionText !== ""
    }

    AppText {
        Layout.fillWidth: true
        text: qsTr("Newest backup: %1").arg(root.viewModel.backupText)
        wrapMode: Text.Wrap
        visible: root.viewModel.backupText !== ""
    }

    AppText {
        objectName: "salvageText"
        Layout.fillWidth: true
        text: root.viewModel.isSalvaging ? qsTr("Looking at what can still be read…") : root.viewModel.salvageText
        wrapMode: Text.Wrap
        visible: text !== ""
    }

    AppText {
        Layout.topMargin: Theme.spaceXS
        kind: AppText.Caption
        text: qsTr("Folder")
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.spaceS

        LineField {
            objectName: "folderField"
            Layout.fillWidth: true
            label: qsTr("Folder")
            readOnly: true
            text: root.viewModel.folder
        }

        AppButton {
            objectName: "copyButton"
            text: qsTr("Copy")
            label: qsTr("Copy the folder's path")

            onActivated: root.viewModel.copyFolder()
        }
    }
}
