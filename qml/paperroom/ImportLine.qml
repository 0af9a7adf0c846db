// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme

/// One entry of the file: a paper that can be taken or left, or what is wrong at that line.
FocusScope {
    id: root

    required property int index
    required property string line
    required property string title
    required property string byline
    required property string verdict
    required property bool isProblem
    required property bool isNew
    required property bool isTaken

    signal switched(bool on)

    implicitHeight: row.implicitHeight + 2 * Theme.spaceS
    activeFocusOnTab: root.isProblem && root.ListView.isCurrentItem

    Accessible.role: Accessible.ListItem
    Accessible.name: root.title
    Accessible.description: `${root.line}. ${root.byline}. ${root.verdict}`

    FocusRing {
        isShown: root.isProblem && root.activeFocus
        cornerRadius: 0
    }

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.spaceXL
        anchors.rightMargin: Theme.spaceXL
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.spaceM

        AppText {
            Layout.preferredWidth: Theme.labelWidth / 2 + Theme.spaceM
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: Theme.spaceXS
            kind: AppText.Caption
            text: root.line

            Accessible.ignored: true
        }

        IconGlyph {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: Theme.spaceXS
            path: Icons.warning
            color: Theme.warnInk
            visible: root.isProblem
        }

        CheckRow {
            Layout.fillWidth: true
            focus: true
            activeFocusOnTab: root.ListView.isCurrentItem
            text: root.title
            isOn: root.isTaken
            visible: !root.isProblem

            Accessible.description: `${root.line}. ${root.byline}. ${root.verdict}`
            onSwitched: on => root.switched(on)
        }

        AppText {
            Layout.fillWidth: true
            tone: AppText.Warn
            text: root.title
            wrapMode: Text.Wrap
            visible: root.isProblem

            Accessible.ignored: true
        }

        ColumnLayout {
            Layout.preferredWidth: Theme.tipWidth - Theme.spacePage
            Layout.maximumWidth: Theme.tipWidth - Theme.spacePage
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: Theme.spaceXS
            spacing: 0
            visible: !root.isProblem

            AppText {
                Layout.fillWidth: true
                kind: AppText.Caption
                text: root.byline

                Accessible.ignored: true
            }

            AppText {
                Layout.fillWidth: true
                kind: AppText.Caption
                tone: root.isNew ? AppText.Good : AppText.Soft
                text: root.verdict
                wrapMode: Text.Wrap
                maximumLineCount: 2
                elide: Text.ElideRight

                Accessible.ignored: true
            }
        }
    }

    Separator {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
