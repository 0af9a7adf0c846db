// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// Which program this is and what it is built from.
Card {
    id: root

    required property SettingsViewModel viewModel

    title: qsTr("About")
    spacing: Theme.spaceM

    AppText {
        Layout.fillWidth: true
        text: root.viewModel.versionText
        wrapMode: Text.Wrap
    }

    AppText {
        Layout.fillWidth: true
        tone: AppText.Soft
        text: root.viewModel.webViewText
        wrapMode: Text.Wrap
        visible: text !== ""
    }

    AppText {
        Layout.fillWidth: true
        tone: AppText.Soft
        text: root.viewModel.quietText
        wrapMode: Text.Wrap
        visible: text !== ""
    }

    AppText {
        Layout.fillWidth: true
        kind: AppText.Caption
        text: qsTr("Licenses: %1.").arg(root.viewModel.licenses.join("; "))
        wrapMode: Text.Wrap
    }
}
