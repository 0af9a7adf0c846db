// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme

/// One length of talk with its outline and its source.
ColumnLayout {
    id: root

    required property string title
    required property string lengths
    required property string outline
    required property bool isPrimary
    /// Who says how long it is; -1 where nobody has to.
    required property int source
    /// The person made it, and may change it.
    required property bool isOwn
    property bool canCopy: false
    property bool canStart: true
    property bool hasSeparator: true

    signal started()
    signal copyAsked()
    signal editAsked()
    signal removeAsked()

    spacing: 0

    Accessible.role: Accessible.ListItem
    Accessible.name: root.title
    Accessible.description: `${root.lengths} ${root.outline}`

    RowLayout {
        Layout.fillWidth: true
        Layout.margins: Theme.spaceL
        Layout.leftMargin: Theme.spaceXL
        Layout.rightMargin: Theme.spaceXL
        spacing: Theme.spaceL

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceXXS

            RowLayout {
                spacing: Theme.spaceM

                AppText {
                    Layout.fillWidth: true
                    font.weight: Theme.weightMedium
                    text: root.title
                    wrapMode: Text.Wrap
                }

                AppText {
                    tone: AppText.Soft
                    text: root.lengths
                }

                SourceBadge {
                    source: Math.max(0, root.source)
                    visible: root.source >= 0
                }
            }

            AppText {
                Layout.fillWidth: true
                kind: AppText.Caption
                text: root.outline
                wrapMode: Text.Wrap
            }
        }

        AppButton {
            kind: root.isPrimary ? AppButton.Primary : AppButton.Secondary
            text: qsTr("Start")
            label: qsTr("Start: %1").arg(root.title)
            enabled: root.canStart

            onActivated: root.started()
        }
    }

    Flow {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.spaceXL
        Layout.rightMargin: Theme.spaceXL
        Layout.bottomMargin: Theme.spaceL
        spacing: Theme.spaceS
        visible: root.isOwn || root.canCopy

        AppButton {
            kind: AppButton.Quiet
            text: qsTr("Make one like it")
            label: qsTr("Make one like it: %1").arg(root.title)
            visible: root.canCopy

            onActivated: root.copyAsked()
        }

        AppButton {
            kind: AppButton.Quiet
            text: qsTr("Change")
            label: qsTr("Change: %1").arg(root.title)
            visible: root.isOwn

            onActivated: root.editAsked()
        }

        AppButton {
            kind: AppButton.Quiet
            text: qsTr("Delete")
            label: qsTr("Delete: %1").arg(root.title)
            visible: root.isOwn

            onActivated: root.removeAsked()
        }
    }

    Separator {
        Layout.fillWidth: true
        visible: root.hasSeparator
    }
}
