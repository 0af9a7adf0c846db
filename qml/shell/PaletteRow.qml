// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme

/// One thing to start, or one text that was found, its words marked.
PressBase {
    id: root

    /// Styled text, as the view-model escapes it.
    required property string markedTitle
    required property string markedDetail
    /// What a screen reader says of it beside its name.
    required property string detail
    /// What kind of text it is; empty for what can be started.
    required property string kindText
    required property string hint
    required property bool isSelected

    leftPadding: Theme.spaceXL
    rightPadding: Theme.spaceXL
    verticalPadding: Theme.spaceM
    cornerRadius: 0

    Accessible.name: root.text
    Accessible.description: root.kindText === "" ? root.detail : `${root.kindText}. ${root.detail}`
    Accessible.selected: root.isSelected

    contentItem: RowLayout {
        spacing: Theme.spaceL

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceXXS

            AppText {
                Layout.fillWidth: true
                font.weight: Theme.weightMedium
                textFormat: Text.StyledText
                text: root.markedTitle
                wrapMode: Text.Wrap

                Accessible.ignored: true
            }

            AppText {
                Layout.fillWidth: true
                kind: AppText.Caption
                textFormat: Text.StyledText
                text: root.markedDetail
                wrapMode: Text.Wrap
                visible: root.markedDetail !== ""

                Accessible.ignored: true
            }
        }

        AppText {
            kind: AppText.Caption
            text: root.hint
            visible: root.hint !== ""
        }

        IconGlyph {
            path: Icons.chevronRight
            size: Theme.iconSmall
            isDirectional: true
        }
    }

    background: Rectangle {
        color: root.isSelected ? Theme.accentSoft : root.down ? Theme.sunkenHover : root.hovered ? Theme.surfaceHover
            : Theme.transparent
    }
}
