// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Theme

/// A label with its control; below it a hint or what is wrong. The label stands on top where there is no room beside.
GridLayout {
    id: root

    required property string label
    property string hint: ""
    property string error: ""
    default property alias content: slot.data
    /// What the control needs beside the label, so that none of it is cut off.
    property int room: Theme.labelWidth + Theme.spaceXL
    readonly property bool isStacked: root.width > 0 && root.width < Theme.labelWidth + root.room

    columns: root.isStacked ? 1 : 2
    columnSpacing: Theme.spaceXS
    rowSpacing: Theme.spaceXS

    AppText {
        Layout.preferredWidth: Theme.labelWidth
        Layout.fillWidth: root.isStacked
        Layout.alignment: Qt.AlignTop
        Layout.topMargin: root.isStacked ? 0 : (Theme.target - Theme.lineBody) / 2
        tone: AppText.Soft
        text: root.label
        wrapMode: Text.Wrap
    }

    ColumnLayout {
        Layout.fillWidth: true
        Layout.fillHeight: false
        spacing: Theme.spaceXS

        ColumnLayout {
            id: slot

            Layout.fillWidth: true
            spacing: Theme.spaceXS
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceXS
            visible: note.text !== ""

            IconGlyph {
                Layout.alignment: Qt.AlignTop
                path: Icons.warning
                size: Theme.iconSmall
                color: Theme.badInk
                visible: root.error !== ""
            }

            AppText {
                id: note

                Layout.fillWidth: true
                kind: AppText.Caption
                tone: root.error === "" ? AppText.Soft : AppText.Bad
                text: root.error === "" ? root.hint : root.error
                wrapMode: Text.Wrap

                Accessible.role: root.error === "" ? Accessible.StaticText : Accessible.AlertMessage
            }
        }
    }
}
