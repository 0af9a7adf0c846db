// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme

/// One paper of the list: its title in two lines at most, who wrote it and when, and how it stands; the first of its kind below a heading.
FocusScope {
    id: root

    required property int index
    required property string key
    required property string heading
    required property string title
    required property string byline
    required property string facts
    required property string chip
    required property int badge
    required property bool isOwn
    required property bool isVetoed
    required property bool isSelected

    signal activated()

    implicitHeight: column.implicitHeight

    Column {
        id: column

        width: root.width

        Item {
            width: parent.width
            height: name.implicitHeight + 2 * Theme.spaceM
            visible: root.heading !== ""

            AppText {
                id: name

                anchors.left: parent.left
                anchors.leftMargin: Theme.spaceXL
                anchors.verticalCenter: parent.verticalCenter
                kind: AppText.Caption
                font.weight: Theme.weightStrong
                text: root.heading

                Accessible.role: Accessible.Heading
            }

            Separator {
                anchors.bottom: parent.bottom
                width: parent.width
            }
        }

        PressBase {
            id: press

            // A title of two lines and more, and whoever wrote it.
            readonly property bool mayBeCut: true

            objectName: `paper${root.index}`
            width: parent.width
            leftPadding: Theme.spaceXL
            rightPadding: Theme.spaceXL
            verticalPadding: Theme.spaceM
            cornerRadius: 0
            focus: true
            activeFocusOnTab: root.ListView.isCurrentItem
            text: root.title

            Accessible.name: root.title
            Accessible.description: `${root.byline}. ${root.facts}. ${root.chip}`
            Accessible.selected: root.isSelected
            onActivated: root.activated()

            contentItem: ColumnLayout {
                spacing: Theme.spaceXXS

                AppText {
                    Layout.fillWidth: true
                    font.weight: Theme.weightMedium
                    text: root.title
                    wrapMode: Text.Wrap
                    elide: Text.ElideRight
                    maximumLineCount: 2

                    Accessible.ignored: true
                }

                AppText {
                    Layout.fillWidth: true
                    kind: AppText.Caption
                    text: root.byline

                    Accessible.ignored: true
                }

                RowLayout {
                    Layout.fillWidth: true
                    Layout.topMargin: Theme.spaceXXS
                    spacing: Theme.spaceS

                    AppText {
                        Layout.fillWidth: true
                        kind: AppText.Caption
                        text: root.facts

                        Accessible.ignored: true
                    }

                    Chip {
                        text: root.chip
                        tone: root.isVetoed ? Chip.Bad : Chip.Good
                        visible: root.chip !== ""

                        Accessible.ignored: true
                    }

                    SourceBadge {
                        source: Math.max(0, root.badge)
                        visible: !root.isOwn
                    }
                }
            }

            background: Rectangle {
                color: root.isSelected ? Theme.accentSoft : press.down ? Theme.sunkenHover
                    : press.hovered ? Theme.surfaceHover : Theme.transparent

                Separator {
                    anchors.bottom: parent.bottom
                    width: parent.width
                }
            }
        }
    }
}
