// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme

/// One criterion: what a high score asks for, the score, and why.
ColumnLayout {
    id: root

    required property string name
    required property string hint
    required property list<string> options
    /// -1 where it was not judged.
    required property int score
    required property string why
    /// A score that the paper itself suggests; empty for none.
    property string offer: ""
    property bool hasSeparator: true

    signal scored(int score)
    signal edited(string text)
    signal offerTaken()

    spacing: Theme.spaceS

    GridLayout {
        Layout.fillWidth: true
        columns: root.width > 0 && root.width < Theme.readingWidth ? 1 : 2
        columnSpacing: Theme.spaceL
        rowSpacing: Theme.spaceS

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceXXS

            AppText {
                Layout.fillWidth: true
                font.weight: Theme.weightMedium
                text: root.name
            }

            AppText {
                Layout.fillWidth: true
                kind: AppText.Caption
                text: root.hint
                wrapMode: Text.Wrap
            }
        }

        RowLayout {
            Layout.fillWidth: false
            spacing: Theme.spaceS

            AppButton {
                kind: AppButton.Quiet
                text: root.offer
                visible: root.offer !== ""

                onActivated: root.offerTaken()
            }

            SegmentedChoice {
                objectName: "scores"
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: Theme.barWidth
                label: root.name
                options: root.options
                currentIndex: root.score

                onSelected: index => root.scored(index)
            }
        }
    }

    LineField {
        objectName: "why"
        Layout.fillWidth: true
        label: qsTr("Why, %1").arg(root.name)
        placeholderText: qsTr("Why, in one sentence")
        text: root.why

        onTextEdited: root.edited(text)
    }

    Separator {
        Layout.fillWidth: true
        Layout.topMargin: Theme.spaceS
        visible: root.hasSeparator
    }
}
