// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// What the checker says of the line, in words and numbers; on demand with the instance that they come from.
Rectangle {
    id: root

    required property RecallViewModel viewModel
    readonly property string sentences: `${root.viewModel.verdictText} ${root.viewModel.mistakeText}`.trim()
    readonly property color inkColor: [Theme.ink, Theme.goodInk, Theme.warnInk, Theme.badInk][root.viewModel.verdictTone]
    readonly property string glyph: [Icons.info, Icons.check, Icons.warning, Icons.warning][root.viewModel.verdictTone]

    implicitWidth: Theme.readingWidth
    implicitHeight: grid.implicitHeight + 2 * Theme.spaceL
    color: [Theme.sunken, Theme.goodSoft, Theme.warnSoft, Theme.badSoft][root.viewModel.verdictTone]
    radius: Theme.radiusL

    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.viewModel.verdictTitle
    Accessible.description: root.sentences

    GridLayout {
        id: grid

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.spaceL
        anchors.leftMargin: Theme.spaceXL
        anchors.rightMargin: Theme.spaceXL
        columns: root.width < Theme.readingWidth ? 1 : 2
        columnSpacing: Theme.spaceM
        rowSpacing: Theme.spaceM

        RowLayout {
            spacing: Theme.spaceM

            IconGlyph {
                Layout.alignment: Qt.AlignTop
                Layout.topMargin: (Theme.lineBody - Theme.icon) / 2
                path: root.glyph
                color: root.inkColor
            }

            ColumnLayout {
                Layout.fillWidth: true
                spacing: Theme.spaceXXS

                AppText {
                    objectName: "verdictTitle"
                    Layout.fillWidth: true
                    color: root.inkColor
                    font.weight: Theme.weightStrong
                    text: root.viewModel.verdictTitle
                    wrapMode: Text.Wrap
                }

                AppText {
                    objectName: "verdictText"
                    Layout.fillWidth: true
                    text: root.sentences
                    wrapMode: Text.Wrap
                    visible: root.sentences !== ""
                }
            }
        }

        AppButton {
            objectName: "instanceButton"
            text: root.viewModel.isInstanceShown ? qsTr("Hide the instance") : qsTr("See the instance")
            keyHint: qsTr("Ctrl I")
            visible: root.viewModel.hasInstance

            onActivated: root.viewModel.toggleInstance()
        }

        AppButton {
            objectName: "takeButton"
            text: root.viewModel.takeText
            keyHint: qsTr("Ctrl T")
            visible: root.viewModel.takeText !== ""

            onActivated: root.viewModel.takeStep()
        }
    }
}
