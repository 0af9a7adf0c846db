// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Theme

/// Something that is so or not. It does not change `isOn` itself: answer `switched(on)`. `isTask` draws a round mark and
/// strikes the words through when done.
CheckBase {
    id: root

    property bool isTask: false
    readonly property bool isStruck: root.isTask && root.isOn

    implicitHeight: Math.max(Theme.lineBody + Theme.spaceS, implicitContentHeight + topPadding + bottomPadding)

    contentItem: RowLayout {
        spacing: Theme.spaceS + Theme.spaceXXS

        Rectangle {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: (Theme.lineBody - Theme.mark) / 2
            implicitWidth: Theme.mark
            implicitHeight: Theme.mark
            radius: root.isTask ? Theme.mark / 2 : Theme.radiusS
            color: root.isOn ? Theme.accent : root.down ? Theme.sunkenHover : root.hovered ? Theme.accentSoft : Theme.surface
            border.width: root.isOn ? 0 : Theme.hairline
            border.color: root.hovered ? Theme.accent : Theme.lineStrong

            IconGlyph {
                anchors.centerIn: parent
                path: Icons.check
                size: Theme.mark - Theme.spaceXS
                color: Theme.inkOnAccent
                visible: root.isOn
            }
        }

        AppText {
            Layout.fillWidth: true
            text: root.text
            tone: root.isStruck ? AppText.Soft : AppText.Strong
            font.strikeout: root.isStruck
            wrapMode: Text.Wrap

            Accessible.ignored: true
        }

        AppText {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: (Theme.lineBody - Theme.lineCaption) / 2
            kind: AppText.Caption
            text: root.caption
            visible: root.caption !== ""

            Accessible.ignored: true
        }
    }
}
