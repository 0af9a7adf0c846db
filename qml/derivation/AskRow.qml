// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme

/// A question; pressing it shows what a strong candidate would say, once one has said it oneself.
PressBase {
    id: root

    required property string ask
    required property string reply
    required property bool isOpen

    signal flipped()

    text: root.ask
    verticalPadding: Theme.spaceS

    Accessible.name: root.ask
    Accessible.description: root.isOpen ? root.reply : qsTr("Closed. Press to show a strong answer.")

    onActivated: root.flipped()

    contentItem: RowLayout {
        spacing: Theme.spaceS

        IconGlyph {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: (Theme.lineBody - size) / 2
            path: root.isOpen ? Icons.chevronDown : Icons.chevronRight
            size: Theme.iconSmall
            isDirectional: !root.isOpen
        }

        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            spacing: Theme.spaceS

            AppText {
                Layout.fillWidth: true
                tone: root.hovered || root.isOpen ? AppText.Strong : AppText.Soft
                text: root.ask
                wrapMode: Text.Wrap

                Accessible.ignored: true
            }

            AppText {
                Layout.fillWidth: true
                Layout.bottomMargin: Theme.spaceS
                text: root.reply
                wrapMode: Text.Wrap
                visible: root.isOpen

                Accessible.ignored: true
            }
        }
    }
}
