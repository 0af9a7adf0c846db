// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Math
import SevenRounds.Theme
import SevenRounds.Ui

/// A worked example as it is read.
ColumnLayout {
    id: root

    required property PapersViewModel viewModel

    spacing: Theme.spaceM

    AppText {
        Layout.fillWidth: true
        kind: AppText.Heading
        text: root.viewModel.title
        wrapMode: Text.Wrap

        Accessible.role: Accessible.Heading
    }

    AppText {
        Layout.fillWidth: true
        tone: AppText.Soft
        text: root.viewModel.byline
        wrapMode: Text.Wrap
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.spaceM

        AppButton {
            objectName: "panelButton"
            kind: AppButton.Primary
            glyph: Icons.people
            text: qsTr("Face the panel")
            keyHint: qsTr("Ctrl Enter")

            onActivated: root.viewModel.startPanel()
        }

        AppButton {
            objectName: "adoptButton"
            glyph: root.viewModel.isAdopted ? Icons.arrowRight : Icons.plus
            text: root.viewModel.isAdopted ? qsTr("To my copy") : qsTr("Take into my library")

            onActivated: root.viewModel.adopt()
        }

        Repeater {
            model: root.viewModel.derivations

            AppButton {
                required property int index
                required property string modelData

                kind: AppButton.Quiet
                glyph: Icons.pi
                text: modelData

                onActivated: root.viewModel.openDerivation(index)
            }
        }
    }

    MathPane {
        Layout.fillWidth: true
        Layout.fillHeight: true
        document: root.viewModel.document
        plainText: root.viewModel.plainText
        label: qsTr("Worked example")
    }
}
