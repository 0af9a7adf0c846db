// SPDX-License-Identifier: MIT
import QtQuick
import SevenRounds.Controls
import SevenRounds.Theme

/// The source field for one line of mathematics. The view-model owns the text: bind it and store what `edited(text)` brings at once.
LineField {
    id: root

    required property string latex

    signal edited(string text)
    signal submitted()

    label: qsTr("Your line, as LaTeX")
    placeholderText: qsTr("= \\log\\sum_z p(x,z)")
    text: root.latex
    font.family: Theme.fontCode
    inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase

    onTextEdited: root.edited(root.text)
    onAccepted: root.submitted()
}
