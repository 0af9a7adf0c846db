// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// One slide of the overview; a press shows it.
PressBase {
    id: root

    required property DeckPictures pictures
    required property int number
    required property string time
    required property bool isCurrent
    required property bool isOver
    required property bool hasNote
    readonly property string overText: root.isOver ? qsTr("over") : ""
    readonly property string noteText: root.hasNote ? qsTr("with a note") : ""

    objectName: `slideThumb${root.number}`
    padding: Theme.spaceS
    text: qsTr("Slide %L1").arg(root.number)

    Accessible.name: root.text
    Accessible.description: `${root.time} ${root.overText} ${root.noteText}`
    Accessible.selected: root.isCurrent

    contentItem: ColumnLayout {
        spacing: Theme.spaceXS

        SlideFrame {
            Layout.fillWidth: true
            Layout.fillHeight: true
            pictures: root.pictures
            slide: root.number - 1
        }

        RowLayout {
            spacing: Theme.spaceXS

            AppText {
                font.weight: root.isCurrent ? Theme.weightStrong : Theme.weightRegular
                text: root.number.toLocaleString(Qt.locale(), "f", 0)

                Accessible.ignored: true
            }

            IconGlyph {
                path: Icons.edit
                size: Theme.iconSmall
                visible: root.hasNote
            }

            AppText {
                Layout.fillWidth: true
                kind: AppText.Caption
                tone: root.isOver ? AppText.Warn : AppText.Soft
                horizontalAlignment: Text.AlignRight
                text: root.overText === "" ? root.time : `${root.time} ${root.overText}`

                Accessible.ignored: true
            }
        }
    }

    background: Rectangle {
        color: root.isCurrent ? Theme.accentSoft : root.hovered ? Theme.surfaceHover : Theme.transparent
        radius: root.cornerRadius
    }
}
