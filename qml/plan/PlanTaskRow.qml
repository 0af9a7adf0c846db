// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme

/// A task: its mark, what it is, how far it has come; and on demand why, its first move, and what can be done with it.
Item {
    id: root

    required property string key
    required property string title
    required property string begin
    required property string why
    required property string detail
    required property bool isDone
    required property bool isCounted
    required property string openText
    required property int badge
    required property bool isCore
    required property string note
    required property bool canMove
    required property bool isLeftOut
    property bool isOpened: false
    property bool hasSeparator: true
    /// Its mark means something: not where it was left out.
    property bool canTick: true

    signal ticked(bool done)
    signal opened()
    signal detailsAsked()
    signal movedOn()
    signal leftOut(bool isLeftOut)

    implicitWidth: column.implicitWidth + 2 * Theme.spaceXL
    implicitHeight: column.implicitHeight + 2 * Theme.spaceM

    Accessible.role: Accessible.ListItem
    Accessible.name: root.title

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.leftMargin: Theme.spaceXL
        anchors.rightMargin: Theme.spaceXL
        anchors.topMargin: Theme.spaceM
        spacing: Theme.spaceXS

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceM

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                CheckRow {
                    objectName: "tick"
                    Layout.fillWidth: true
                    text: root.title
                    isTask: true
                    isOn: root.isDone
                    enabled: root.canTick && !root.isCounted
                    opacity: 1

                    Accessible.description: root.detail

                    onSwitched: on => root.ticked(on)
                }

                AppText {
                    Layout.fillWidth: true
                    Layout.leftMargin: Theme.mark + Theme.spaceS + Theme.spaceXXS
                    kind: AppText.Caption
                    text: root.isCounted ? qsTr("%1 · counted from what you did").arg(root.detail) : root.detail
                    wrapMode: Text.Wrap
                }

                AppText {
                    Layout.fillWidth: true
                    Layout.leftMargin: Theme.mark + Theme.spaceS + Theme.spaceXXS
                    kind: AppText.Caption
                    tone: AppText.Warn
                    text: root.note
                    wrapMode: Text.Wrap
                    visible: root.note !== ""
                }
            }

            AppButton {
                objectName: "openTask"
                Layout.alignment: Qt.AlignTop
                text: root.openText
                label: qsTr("%1: %2").arg(root.openText).arg(root.title)
                visible: root.openText !== "" && !root.isDone

                onActivated: root.opened()
            }

            AppButton {
                objectName: "details"
                Layout.alignment: Qt.AlignTop
                kind: AppButton.Quiet
                glyph: root.isOpened ? Icons.chevronUp : Icons.chevronDown
                label: root.isOpened ? qsTr("Less about: %1").arg(root.title) : qsTr("More about: %1").arg(root.title)

                onActivated: root.detailsAsked()
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.mark + Theme.spaceS + Theme.spaceXXS
            Layout.topMargin: Theme.spaceXS
            spacing: Theme.spaceS
            visible: root.isOpened

            AppText {
                Layout.fillWidth: true
                text: qsTr("First move: %1").arg(root.begin)
                wrapMode: Text.Wrap
            }

            AppText {
                Layout.fillWidth: true
                tone: AppText.Soft
                text: root.why
                wrapMode: Text.Wrap
            }

            Flow {
                Layout.fillWidth: true
                spacing: Theme.spaceS

                SourceBadge {
                    source: root.badge
                }

                Chip {
                    text: qsTr("core")
                    visible: root.isCore
                }

                AppButton {
                    objectName: "moveOn"
                    text: qsTr("Not before next week")
                    label: qsTr("Not before next week: %1").arg(root.title)
                    visible: root.canMove

                    onActivated: root.movedOn()
                }

                AppButton {
                    objectName: "leaveOut"
                    kind: AppButton.Quiet
                    text: root.isLeftOut ? qsTr("Take it in again") : qsTr("Leave out")
                    label: qsTr("%1: %2").arg(text).arg(root.title)
                    visible: root.canMove || root.isLeftOut

                    onActivated: root.leftOut(!root.isLeftOut)
                }
            }
        }
    }

    Separator {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        visible: root.hasSeparator
    }
}
