// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import SevenRounds.Controls
import SevenRounds.Theme
import SevenRounds.Ui

/// One stage: who says it and how long it is, the person's own day, and what follows from the days before.
ColumnLayout {
    id: root

    required property PipelineViewModel pipeline
    required property int index
    required property string title
    required property int badge
    required property string printed
    required property string dates
    required property string day
    required property string error

    spacing: Theme.spaceXS

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.spaceS

        AppText {
            Layout.fillWidth: true
            font.weight: Theme.weightMedium
            text: root.title
            wrapMode: Text.Wrap
        }

        SourceBadge {
            source: root.badge
        }
    }

    FormField {
        Layout.fillWidth: true
        label: root.printed
        hint: root.dates
        error: root.error

        DateField {
            objectName: `stage${root.index}`
            Layout.fillWidth: true
            label: qsTr("Day of: %1").arg(root.title)
            value: root.day
            placeholderText: qsTr("not known yet")
            hasError: root.error !== ""

            onCommitted: text => root.pipeline.setDay(root.index, text)
            onStepped: days => root.pipeline.stepDay(root.index, days)
        }
    }
}
