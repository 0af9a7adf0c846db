// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme

/// What the person was told, with its day: typed, or chosen from what the guides say. Choosing it again takes it away.
ColumnLayout {
    id: root

    required property string ask
    required property list<string> options
    required property string ownText
    required property string ownWhen

    signal noted(string text)

    spacing: Theme.spaceXS

    AppText {
        Layout.fillWidth: true
        kind: AppText.Caption
        text: root.ownWhen === "" ? root.ask : qsTr("%1 · %2").arg(root.ask).arg(root.ownWhen)
        wrapMode: Text.Wrap
    }

    LineField {
        objectName: "ownValue"
        Layout.fillWidth: true
        label: root.ask
        placeholderText: qsTr("Not noted yet")
        text: root.ownText
        visible: root.options.length === 0

        onTextEdited: root.noted(text)
    }

    ChoiceFlow {
        Layout.fillWidth: true
        name: root.ask
        options: root.options
        currentIndex: root.options.indexOf(root.ownText)
        visible: root.options.length > 0

        onChosen: index => root.noted(root.options[index] === root.ownText ? "" : root.options[index])
    }
}
