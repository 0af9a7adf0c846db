// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme

/// A file's path, typed, pasted or dropped on the field, and what is done with the file.
FormField {
    id: root

    required property string path
    required property string actionText
    property string placeholderText: ""
    property bool canAct: true
    property bool isBusy: false

    signal named(string path)
    signal acted()

    GridLayout {
        Layout.fillWidth: true
        columns: width < Theme.tipWidth + button.implicitWidth ? 1 : 2
        columnSpacing: Theme.spaceS
        rowSpacing: Theme.spaceS

        LineField {
            objectName: "pathField"
            Layout.fillWidth: true
            label: root.label
            placeholderText: root.placeholderText
            text: root.path

            onTextEdited: root.named(text)
            onAccepted: {
                if (root.canAct) {
                    button.activate();
                }
            }

            DropArea {
                anchors.fill: parent

                onDropped: drop => {
                    drop.accept(Qt.CopyAction);
                    root.named(drop.hasUrls ? drop.urls[0].toString() : drop.text);
                }
            }
        }

        AppButton {
            id: button

            objectName: "actButton"
            text: root.actionText
            isBusy: root.isBusy
            enabled: root.canAct

            onActivated: root.acted()
        }
    }
}
