// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme

/// One point: what it says and what stands beside it; of an equation also whether it was derived again, of an alternative what speaks for the choice and who works on it.
RowLayout {
    id: root

    required property int index
    required property string text
    required property string beside
    required property bool isDone
    required property bool hasDerivation
    required property string evidence
    required property string who
    required property int number
    required property string partName
    required property string hint
    required property string besideHint
    required property bool isEquation
    required property bool isAlternative

    signal textEdited(string text)
    signal besideEdited(string text)
    signal evidenceEdited(string text)
    signal whoEdited(string text)
    signal switched(bool on)
    signal deriveAsked()
    signal removed()

    spacing: Theme.spaceM

    AppText {
        Layout.alignment: Qt.AlignTop
        Layout.topMargin: (Theme.target - Theme.lineBody) / 2
        Layout.minimumWidth: Theme.spaceL
        horizontalAlignment: Text.AlignRight
        tone: AppText.Soft
        text: root.number.toLocaleString(Qt.locale(), "f", 0)

        Accessible.ignored: true
    }

    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.spaceXS

        TextBox {
            objectName: "pointText"
            Layout.fillWidth: true
            label: qsTr("%1, %L2").arg(root.partName).arg(root.number)
            placeholderText: root.hint
            text: root.text

            onEdited: text => root.textEdited(text)
        }

        TextBox {
            objectName: "pointBeside"
            Layout.fillWidth: true
            label: qsTr("%1, %L2: %3").arg(root.partName).arg(root.number).arg(root.besideHint)
            placeholderText: root.besideHint
            text: root.beside

            onEdited: text => root.besideEdited(text)
        }

        TextBox {
            objectName: "pointEvidence"
            Layout.fillWidth: true
            label: qsTr("%1, %L2: The evidence for that").arg(root.partName).arg(root.number)
            placeholderText: qsTr("The evidence for that")
            text: root.evidence
            visible: root.isAlternative

            onEdited: text => root.evidenceEdited(text)
        }

        TextBox {
            objectName: "pointWho"
            Layout.fillWidth: true
            label: qsTr("%1, %L2: Who works on it").arg(root.partName).arg(root.number)
            placeholderText: qsTr("Who works on it; they may sit on your panel")
            text: root.who
            visible: root.isAlternative

            onEdited: text => root.whoEdited(text)
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceM
            visible: root.isEquation

            CheckRow {
                objectName: "derived"
                Layout.fillWidth: true
                text: qsTr("Derived again, unaided")
                isOn: root.isDone

                onSwitched: on => root.switched(on)
            }

            AppButton {
                objectName: "derive"
                kind: AppButton.Quiet
                glyph: Icons.pi
                text: root.hasDerivation ? qsTr("Open its derivation") : qsTr("Open the board")

                onActivated: root.deriveAsked()
            }
        }
    }

    AppButton {
        objectName: "removePoint"
        Layout.alignment: Qt.AlignTop
        kind: AppButton.Quiet
        glyph: Icons.close
        label: qsTr("Remove %1, %L2").arg(root.partName).arg(root.number)

        onActivated: root.removed()
    }
}
