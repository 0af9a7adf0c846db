// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Math
import SevenRounds.Theme

/// The reading column of a page with mathematics. Shows `document` in the web view, and `plainText` where that is not there.
Item {
    id: root

    /// PageDocument::toJson(); bind it, only the sections that changed are drawn anew.
    required property string document
    /// PageDocument::plainText().
    required property string plainText
    /// What a screen reader calls the column.
    property string label: ""
    /// Plain text stands in the place of the page, so that nothing can be written in it.
    readonly property bool isFallback: MathHost.fallbackShown
    /// One of its editors has the focus: keys without Ctrl are not the page's.
    readonly property bool isEditing: root.visible && MathHost.editing
    readonly property bool isDown: MathHost.state === MathHost.Recovering || MathHost.state === MathHost.Stopped
    readonly property bool isUnavailable: MathHost.state === MathHost.Unavailable

    /// An editor's text changed, or was sent off with Enter; `document` is to follow.
    signal lineEdited(id: string, latex: string)
    signal lineSubmitted(id: string, latex: string)
    signal modeChosen(id: string, isSource: bool)
    /// Of printTo().
    signal printed(isWritten: bool)

    function focusEditor(id: string): void {
        MathHost.focusEditor(id);
    }

    function printTo(path: string): void {
        MathHost.print(path);
    }

    Accessible.role: Accessible.Pane
    Accessible.name: root.label

    Connections {
        target: MathHost

        function onPrinted(isWritten: bool): void {
            root.printed(isWritten);
        }
    }

    MathSlot {
        anchors.fill: parent
        active: root.visible
        document: root.document
        label: root.label

        onLineEdited: (id, latex) => root.lineEdited(id, latex)
        onLineSubmitted: (id, latex) => root.lineSubmitted(id, latex)
        onModeChosen: (id, isSource) => root.modeChosen(id, isSource)
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.spaceM
        visible: MathHost.fallbackShown

        ProblemBanner {
            Layout.fillWidth: true
            tone: ProblemBanner.Neutral
            isDismissible: false
            title: root.isUnavailable ? qsTr("Formulas are shown as their source.") : qsTr("The formula view stopped.")
            kept: root.isUnavailable ? "" : qsTr("Your text and the clock are not affected.")
            advice: MathHost.obstacle === MathHost.Root
                ? qsTr("The formula view does not run as root. Start Seven Rounds as an ordinary user.")
                : MathHost.obstacle === MathHost.SafeMode ? qsTr("It is switched off, because Seven Rounds ended three times in ten minutes.")
                : root.isUnavailable ? qsTr("The formula view's part of the program is missing. Install Seven Rounds again.")
                : MathHost.state === MathHost.Stopped ? qsTr("It stopped three times within a minute.") : qsTr("It is coming back.")
            actionText: MathHost.state === MathHost.Stopped ? qsTr("Try again") : ""
            visible: root.isDown || root.isUnavailable

            onActed: MathHost.retry()
        }

        FallbackText {
            Layout.fillWidth: true
            Layout.fillHeight: true
            text: root.plainText
        }
    }
}
