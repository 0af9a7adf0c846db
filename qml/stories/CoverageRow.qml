// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme

/// A value or theme: which stories speak for it, in marks and in words, and for a gap the question that it waits for.
ColumnLayout {
    id: root

    required property string title
    required property string words
    required property string ask
    required property string heading
    required property bool isGap
    required property list<int> marks
    required property bool hasCells
    required property bool hasSeparator
    readonly property int buttonWidth: button.implicitWidth

    signal answered()

    spacing: 0

    AppText {
        Layout.fillWidth: true
        Layout.margins: Theme.spaceXL
        Layout.bottomMargin: Theme.spaceXS
        kind: AppText.Caption
        text: root.heading
        visible: root.heading !== ""

        Accessible.role: Accessible.Heading
    }

    GridLayout {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.spaceXL
        Layout.rightMargin: Theme.spaceXL
        Layout.topMargin: Theme.spaceM
        Layout.bottomMargin: Theme.spaceM
        columns: root.hasCells ? 3 : 2
        columnSpacing: Theme.spaceL

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceXXS

            Accessible.role: Accessible.ListItem
            Accessible.name: root.title
            Accessible.description: root.words

            AppText {
                Layout.fillWidth: true
                font.weight: Theme.weightMedium
                text: root.title
                wrapMode: Text.Wrap

                Accessible.ignored: true
            }

            AppText {
                Layout.fillWidth: true
                kind: AppText.Caption
                tone: root.isGap ? AppText.Bad : AppText.Soft
                text: root.words
                wrapMode: Text.Wrap

                Accessible.ignored: true
            }

            AppText {
                Layout.fillWidth: true
                kind: AppText.Caption
                text: root.ask
                wrapMode: Text.Wrap
                visible: root.isGap
            }
        }

        Row {
            visible: root.hasCells

            Repeater {
                model: root.marks.length

                CoverageCell {
                    required property int index

                    mark: root.marks[index] ?? 0
                }
            }
        }

        Item {
            implicitWidth: button.implicitWidth
            implicitHeight: root.isGap ? button.implicitHeight : 0

            AppButton {
                id: button

                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Answer it")
                visible: root.isGap

                Accessible.name: qsTr("Write a story for: %1").arg(root.title)

                onActivated: root.answered()
            }
        }
    }

    Separator {
        Layout.fillWidth: true
        visible: root.hasSeparator
    }
}
